"""load.py PROGRAM WORK: codes the sample articles and a few hostile ones, and opens every table and every export in the programs that
people open such files with. The cells that pandas, DuckDB, SQLite, R and LibreOffice see must be those that Python's own csv module reads.

A check per table and program. R and LibreOffice are skipped where they are not installed. The last line is `N passed, N failed`.
"""
import csv
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys

import duckdb
import jsonschema
import pandas

program, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
here = pathlib.Path(__file__).parent
csv.field_size_limit(1 << 30)

# Rows as all formats write them, for those without a header line: names out of the codebooks of GDELT 2.0 and Phoenix.
GDELT_ACTOR = ["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"]
GDELT_GEO = ["Geo_Type", "Geo_Fullname", "Geo_CountryCode", "Geo_ADM1Code", "Geo_ADM2Code", "Geo_Lat", "Geo_Long", "Geo_FeatureID"]
GDELT = (["GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"] + [f"Actor{n}{name}" for n in (1, 2) for name in GDELT_ACTOR] +
         ["IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources",
          "NumArticles", "AvgTone"] + [f"{who}{name}" for who in ("Actor1", "Actor2", "Action") for name in GDELT_GEO] + ["DATEADDED", "SOURCEURL"])
PHOENIX = ["EventID", "Date", "Year", "Month", "Day"] + [f"{side}Actor{name}" for side in ("Source", "Target")
          for name in ("Full", "Entity", "Role", "Attribute")] + ["EventCode", "EventRootCode", "PentaClass", "GoldsteinScore", "Issues", "Lat",
          "Lon", "LocationName", "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources"]
POLECAT = """Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|
Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|
Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|
GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|
Version""".replace("\n", "").split("|")

# What each column of a format may hold, for those that readers turn into numbers and dates.
CAMEO = r"(0[1-9]|1[0-9]|20)\d{1,2}"
SHAPES = {
    "polecat": {"Event ID": r"[0-9a-f]{16}-\d+", "Event Date": r"(\d{4}-\d\d-\d\d)?", "Intensity": r"-?\d+(\.\d)?", "Actor COW": r"(\d{1,3})?",
                "Quad Code": r"(VERBAL|MATERIAL) (COOPERATION|CONFLICT)", "Latitude": r"(-?\d+\.\d+)?", "Language": "Arabic"},
    "gdelt": {"GLOBALEVENTID": r"\d{1,19}", "SQLDATE": r"(\d{8})?", "MonthYear": r"(\d{6})?", "FractionDate": r"(\d{4}\.\d{4})?", "EventCode": CAMEO,
              "EventBaseCode": r"\d{3}", "EventRootCode": r"\d\d", "QuadClass": "[1-4]", "GoldsteinScale": r"-?\d+\.\d", "ActionGeo_Type": "[0134]",
              "ActionGeo_CountryCode": "([A-Z]{2})?", "Actor1Code": "([A-Z]{3})*", "DATEADDED": r"(\d{8}000000)?", "SOURCEURL": ".+"},
    "phoenix": {"EventID": r"[0-9a-f]{16}_\d+", "Date": r"(\d{8})?", "SourceActorFull": "(---|[A-Z]{3})([A-Z]{3})*", "EventCode": CAMEO,
                "PentaClass": "[0-4]", "GoldsteinScore": r"-?\d+\.\d", "Issues": r"([a-z_]+,1(;[a-z_]+,1)*)?", "SentenceID": r"[0-9a-f]{16}_\d+"},
}

passed, failed = 0, 0


def check(name, good, why=""):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {name} {why}")


def same(name, wanted, got):
    """Rows of cells, all as text."""
    if wanted == got:
        return check(name, True)
    for row, (a, b) in enumerate(zip(wanted, got)):
        if a != b:
            cell = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
            return check(name, False, f"row {row} cell {cell}: {a[cell:cell + 1]} became {b[cell:cell + 1]}")
    check(name, False, f"{len(wanted)} rows became {len(got)}")


def rows_of(path, separator):
    quoting = csv.QUOTE_MINIMAL if separator == "," else csv.QUOTE_NONE
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=separator, quoting=quoting, strict=True))


# --- the programs; each gives all rows as text, the header line as one of them

def in_pandas(path, separator):
    table = pandas.read_csv(path, sep=separator, header=None, dtype=str, keep_default_na=False, encoding="utf-8-sig",
                            quoting=csv.QUOTE_MINIMAL if separator == "," else csv.QUOTE_NONE)
    return table.values.tolist()


def in_duckdb(path, separator):
    quote = '"' if separator == "," else ""
    rows = duckdb.sql(f"select * from read_csv('{path}', delim='{separator}', quote='{quote}', escape='{quote}', header=false, all_varchar=true, "
                      "auto_detect=false, null_padding=false, strict_mode=true, columns=" +
                      str({f"c{i}": "VARCHAR" for i in range(len(rows_of(path, separator)[0]))}) + ")").fetchall()
    return [["" if cell is None else cell for cell in row] for row in rows]


def in_sqlite(path, separator):
    """The shell's .import; in a database of its own, then read by the module."""
    database = work / "load.db"
    database.unlink(missing_ok=True)
    columns = len(rows_of(path, separator)[0])
    mode = ".mode csv\n" if separator == "," else ".mode ascii\n.separator \"\\t\" \"\\n\"\n"
    script = f"create table t ({', '.join(f'c{i}' for i in range(columns))});\n{mode}.import {path} t\n"
    done = subprocess.run(["sqlite3", "-batch", database], input=script, text=True, capture_output=True)
    if done.returncode or done.stderr:
        raise RuntimeError(done.stderr)
    rows = sqlite3.connect(database).execute("select * from t order by rowid").fetchall()
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def in_r(path, separator):
    """read.table as text, written back as CSV."""
    sep, quote = (",", "'\"'") if separator == "," else ("\\t", '""')
    script = f"""t <- read.table("{path}", sep="{sep}", quote={quote}, header=FALSE, colClasses="character", na.strings=character(0),
      comment.char="", fileEncoding="UTF-8-BOM", encoding="UTF-8", fill=FALSE)
      write.table(t, "{work}/r.csv", sep=",", qmethod="double", row.names=FALSE, col.names=FALSE, fileEncoding="UTF-8")"""
    done = subprocess.run(["Rscript", "-e", script], capture_output=True, text=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    if done.returncode:
        raise RuntimeError(done.stderr)
    return rows_of(work / "r.csv", ",")


def in_libreoffice(path, separator):
    """Opened as a sheet whose cells are all text, saved as CSV."""
    columns = len(rows_of(path, separator)[0])
    texts = "/".join(f"{i + 1}/2" for i in range(columns))
    source = work / "sheet.csv"
    shutil.copy(path, source)
    quote = "34" if separator == "," else ""
    out = work / "sheet"
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run(["soffice", f"-env:UserInstallation=file://{work.resolve()}/office", "--headless", "--convert-to",
                           "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false", f"--infilter=CSV:{ord(separator)},{quote},76,1,{texts},0,false,false",
                           "--outdir", out, source], capture_output=True, text=True)
    if done.returncode or not (out / "sheet.csv").exists():
        raise RuntimeError(done.stdout + done.stderr)
    return rows_of(out / "sheet.csv", ",")


readers = {"pandas": in_pandas, "DuckDB": in_duckdb}
for tool, name, reader in (("sqlite3", "SQLite", in_sqlite), ("Rscript", "R", in_r), ("soffice", "LibreOffice", in_libreoffice)):
    if shutil.which(tool):
        readers[name] = reader
    else:
        print(f"skipped {name}: {tool} is not installed")


def load_everywhere(name, path, separator):
    rows = rows_of(path, separator)
    # These two write a carriage return inside a cell as a line feed, whatever the file says.
    unified = [[cell.replace("\r", "\n") for cell in row] for row in rows]
    for tool, reader in readers.items():
        try:
            same(f"{name} in {tool}", unified if tool in ("R", "LibreOffice") else rows, reader(path, separator))
        except Exception as problem:  # a reader's refusal is the result of its check
            check(f"{name} in {tool}", False, str(problem)[:500])


# --- the corpus

def write_hostile(folder):
    """Texts of our own that events are found in, with everything in titles, outlets and paths that can break a table."""
    folder.mkdir()
    text = "زار وزير الخارجية الروسي سيرغي لافروف مصر أمس والتقى نظيره المصري."
    titles = ['a "quoted", title', "semi;colon", "=1+1", "tab\there", "line\nfeed", "carriage\rreturn", "NULL", "NA", "1e5", "007", " blanks ", "'x"]
    with open(folder / "hostile.jsonl", "w", encoding="utf-8") as file:
        for i, title in enumerate(titles):
            file.write(json.dumps({"title": title, "text": text + f" {i}", "source": title, "url": f"https://example.org/{i}", "id": title,
                                   "date": "2024-02-29"}, ensure_ascii=False) + "\n")
    for name in ('comma, and "quote".txt', "=formula.txt", "semi;colon.txt", "عربي.txt", "back\\slash.txt"):
        (folder / name).write_text(text, encoding="utf-8")


def run(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True).stdout


shutil.rmtree(work / "run", ignore_errors=True)
(work / "run").mkdir(parents=True)
work = (work / "run").resolve()
write_hostile(work / "hostile")
for options in ([], ["--text", "--mentions", "--excel"]):
    tables = work / ("tables" + "".join(options))
    run("code", "corpus/news", work / "hostile", "-o", tables, "--quiet", *options)
    for path in sorted(tables.glob("*.csv")):
        load_everywhere(path.name + " ".join([""] + options), path, ",")

for name, columns in (("polecat", POLECAT), ("gdelt", GDELT), ("phoenix", PHOENIX)):
    path = work / f"{name}.tsv"
    path.write_bytes(run("export", work / "tables", "--as", name, "--quiet"))
    load_everywhere(path.name, path, "\t")
    if name == "polecat":
        table = pandas.read_csv(path, sep="\t", dtype=str, keep_default_na=False)
    else:
        table = pandas.read_csv(path, sep="\t", dtype=str, keep_default_na=False, names=columns)
    check(f"{name}: the columns of its codebook", list(table.columns) == columns and len(table) > 100)
    check(f"{name}: an id a row", table[columns[0]].is_unique)
    for column, shape in SHAPES[name].items():
        bad = table[~table[column].str.fullmatch(shape)]
        check(f"{name}: {column}", bad.empty, "" if bad.empty else repr(bad[column].iloc[0]))
    # As people read it: types guessed, every quoting rule left as it is by default.
    guessed = duckdb.sql(f"select * from read_csv('{path}', delim='\t', header={name == 'polecat'}, sample_size=-1)").fetchall()
    check(f"{name}: types guessed by DuckDB", len(guessed) == len(table) and len(guessed[0]) == len(columns))
    plain = pandas.read_csv(path, sep="\t", **({} if name == "polecat" else {"names": columns}))
    check(f"{name}: types guessed by pandas", plain.shape == table.shape)

schema = json.loads((here / "plover.schema.json").read_text())
validator = jsonschema.Draft202012Validator(schema)
for options in ([], ["--text", "--mentions", "--excel"]):
    lines = run("export", work / ("tables" + "".join(options)), "--as", "plover-json", "--quiet").decode("utf-8").splitlines()
    events = [json.loads(line) for line in lines]
    problems = [problem.message for event in events for problem in validator.iter_errors(event)]
    check("plover-json: the schema", len(events) > 100 and not problems, str(problems[:3]))
    check("plover-json: an object an event", len(events) == len(rows_of(work / ("tables" + "".join(options)) / "events.csv", ",")) - 1)
    check("plover-json: the sentence with --text", all(("text" in event["story"]) == bool(options) for event in events))
# A schema that takes anything would pass as well.
check("plover-json: the schema refuses", not validator.is_valid({**events[0], "type": "SAY"}) and not validator.is_valid({**events[0], "x": 1}))
path = work / "plover.jsonl"
path.write_text("\n".join(lines) + "\n", encoding="utf-8")
check("plover-json in DuckDB", duckdb.sql(f"select count(*) from read_json_auto('{path}')").fetchall()[0][0] == len(events))
check("plover-json in pandas", len(pandas.read_json(path, lines=True)) == len(events))

print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
