// The input room end to end: what is cut out of files, whatever the window, and what is said about the rest.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>

#include "input_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

std::string many_lines(int count, int bytes) {
  std::string all;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    all += "{\"id\": " + number + ", \"title\":\"عنوان " + number + "\", \"text\":\"قال الوزير:\\n\\\"نعم\\\". " +
           std::string(static_cast<size_t>((i * 37) % bytes), 'x') + "\"}\n";
  }
  return all;
}

// Reads `bytes` through standard input.
Reading read_piped(const std::string& bytes, CorpusOptions options) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const int saved = dup(0);
  dup2(ends[0], 0);
  close(ends[0]);
  std::thread writer([&] {
    size_t at = 0;
    while (at < bytes.size()) {
      const ssize_t count = write(ends[1], bytes.data() + at, std::min<size_t>(1000, bytes.size() - at));
      if (count <= 0) break;
      at += static_cast<size_t>(count);
    }
    close(ends[1]);
  });
  const Reading reading = read_corpus({"-"}, options);
  writer.join();
  dup2(saved, 0);
  close(saved);
  return reading;
}

void forget_path(Reading& reading) {
  for (Seen& record : reading.records) record.path = "";
  for (SeenAnomaly& anomaly : reading.anomalies) anomaly.path = "";
}

}  // namespace

TEST_CASE("a text file is a record; the byte order mark counts as its bytes; CRLF, NUL and bad bytes pass") {
  Folder folder;
  const std::string body = std::string("سطر\r\nثان") + '\0' + "\xff\xfe";
  const Reading reading = read_corpus({folder.write("a.txt", "\xef\xbb\xbf" + body)});
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].text == body);
  CHECK(reading.records[0].text_offset == 3);
  CHECK(reading.records[0].offset == 0);
  CHECK(reading.records[0].bytes == body.size() + 3);
  CHECK(reading.anomalies.empty());
  CHECK(reading.accounted);
}

TEST_CASE("empty and compressed files are named, an empty one is not lost input") {
  Folder folder;
  const Reading reading = read_corpus({folder.write("a.txt", ""), folder.write("b.txt", "\x1f\x8b\x08 rest")});
  REQUIRE(reading.anomalies.size() == 2);
  CHECK(reading.anomalies[0].kind == AnomalyKind::empty_file);
  CHECK_FALSE(is_lost(name_of(AnomalyKind::empty_file)));
  CHECK(reading.anomalies[1].kind == AnomalyKind::compressed);
  CHECK(reading.records.empty());
  CHECK(reading.accounted);
}

TEST_CASE("what is compressed or no text is told by its first bytes, whatever its name; bytes that only look like it are text") {
  Folder folder;
  const auto units = [](const char* mark, bool little) {
    std::string all = mark;
    for (int letter = 0x27; letter < 0x47; ++letter) all += little ? std::string{static_cast<char>(letter), 6} : std::string{6, static_cast<char>(letter)};
    return all;
  };
  const std::pair<std::string, const char*> known[] = {
      {"\x1f\x8b\x08", "gzip"}, {"\x28\xb5\x2f\xfd", "zstd"}, {"BZh91AY&SY", "bzip2"}, {"\xfd" "7zXZ", "xz"},
      {"%PDF-1.7", "PDF"}, {"PK\x03\x04", "ZIP"}, {units("\xff\xfe", true), "UTF-16"}, {units("\xfe\xff", false), "UTF-16"}};
  for (const auto& [bytes, detail] : known) {
    for (const char* name : {"a.txt", "a.jsonl", "a"}) {
      const Reading reading = read_corpus({folder.write(name, bytes + " and more")});
      REQUIRE(reading.anomalies.size() == 1);
      CHECK(reading.anomalies[0].detail == detail);
      CHECK(is_lost(name_of(reading.anomalies[0].kind)));
      CHECK(reading.records.empty());
      CHECK(reading.accounted);
    }
  }
  for (const std::string& bytes : {std::string("BZh91 and"), std::string("PK"), std::string("% PDF-"), std::string("\xff\xfe: نص من الحروف العربية"), std::string("\xff\xfe" "a\0b\0", 6)})
    CHECK(read_corpus({folder.write("a.txt", bytes)}).records.size() == 1);
}

TEST_CASE("JSON that is no JSON Lines is told by how it begins") {
  Folder folder;
  const auto first_detail = [&folder](const char* name, const std::string& bytes) {
    const Reading reading = read_corpus({folder.write(name, bytes)});
    CHECK(reading.accounted);
    return reading.anomalies.empty() ? std::string("none") : reading.anomalies[0].detail;
  };
  const std::string member = "{\"text\":\"نص\"}", text(3 * limits::record_bytes_max, 'x');
  for (const char* name : {"a.json", "a"}) {
    CHECK(first_detail(name, "[" + member + "," + member + "]\n") == "an array");
    CHECK(first_detail(name, "\xef\xbb\xbf [\n " + member + "\n]\n") == "an array");
    CHECK(first_detail(name, "[{\"text\":\"" + text + "\"}]\n") == "an array");
    CHECK(first_detail(name, "{\n\"text\": \"نص\"\n}\n") == "an object of several lines");
    CHECK(first_detail(name, member + "\n\v\f\n" + member) == "none");
  }
  CHECK(first_detail("a.json", "<html>\n") == "not one JSON object");
  CHECK(first_detail("a", "[1] نص\n") == "none");
}

TEST_CASE("windows of any size, mapped, read or piped, give the same records") {
  Folder folder;
  const std::string lines = many_lines(300, 700);
  const std::string path = folder.write("a.jsonl", lines);
  CorpusOptions options = tiny_mapped();
  options.format = Format::jsonl;
  const Reading whole = read_corpus({path});
  Reading mapped = read_corpus({path}, options);
  CHECK(whole.records.size() == 300);
  CHECK(whole.records[7].text.starts_with("قال الوزير:\n\"نعم\". x"));
  CHECK(whole.records[7].id == "7");
  CHECK(whole.records == mapped.records);
  CorpusOptions reading_options = tiny_read();
  reading_options.format = Format::jsonl;
  CHECK(read_corpus({path}, reading_options).records == mapped.records);
  Reading piped = read_piped(lines, options);
  forget_path(piped);
  forget_path(mapped);
  CHECK(piped.records == mapped.records);
  CHECK((piped.accounted && mapped.accounted && whole.accounted));
}

TEST_CASE("a long text comes in pieces cut at sentence ends, then spaces, then letters") {
  Folder folder;
  std::string sentences, words, letters;
  for (int i = 0; i < 400; ++i) sentences += "وصل الوزير اليوم. ";
  for (int i = 0; i < 900; ++i) words += "كلمة ";
  for (int i = 0; i < 3000; ++i) letters += "ع";
  for (const std::string& text : {sentences, words, letters}) {
    const Reading reading = read_corpus({folder.write("a.txt", text)}, tiny_mapped());
    REQUIRE(reading.records.size() > 2);
    CHECK(reading.texts() == std::vector<std::string>{text});
    uint64_t at = 0;
    for (const Seen& piece : reading.records) {
      CHECK(piece.text.size() <= 1024);
      CHECK(piece.text_offset == at);
      CHECK(piece.first == (at == 0));
      at += piece.text.size();
      CHECK(piece.last == (at == text.size()));
      if (!piece.last && text == sentences) CHECK(piece.text.ends_with("."));
      if (!piece.last && text == words) CHECK(piece.text.ends_with(" "));
      CHECK((static_cast<uint8_t>(piece.text[0]) & 0xc0) != 0x80);
    }
    REQUIRE(reading.anomalies.size() == 1);
    CHECK(reading.anomalies[0].kind == AnomalyKind::record_cut);
    CHECK(reading.anomalies[0].count == reading.records.size() - 1);
    CHECK(reading.accounted);
    CHECK(read_corpus({folder.path("a.txt")}, tiny_read()).records == reading.records);
  }
}

TEST_CASE("at the limit a record is whole, one byte more and it is two pieces") {
  Folder folder;
  CHECK(read_corpus({folder.write("a.txt", std::string(1024, 'a'))}, tiny_mapped()).records.size() == 1);
  CHECK(read_corpus({folder.write("a.txt", std::string(1025, 'a'))}, tiny_mapped()).records.size() == 2);
}

TEST_CASE("JSON Lines: fields by their names, malformed lines counted, blank lines passed over") {
  Folder folder;
  const std::string good = "{\"headline\":\"عنوان\",\"body\":\"نص\\u0020\\\"مقتبس\\\"\",\"published\":\"2023-12-07\",\"outlet\":\"وكالة\","
                           "\"tags\":[\"أ\",\"ب\\n\",3],\"id\":17,\"nested\":{\"text\":[[[\"no\"]]]},\"url\":null}";
  const std::string bad = "{\"text\":\"لا نهاية\n", empty = "{\"other\":1}\n", trailing = "{\"text\":\"a\"} x\n";
  const std::string all = "\xef\xbb\xbf\n" + good + "\r\n\n" + bad + empty + trailing + "[1]\n{\"text\":\"آخر\"}\n\n \n";
  const Reading reading = read_corpus({folder.write("a.jsonl", all)});
  REQUIRE(reading.records.size() == 2);
  const Seen& record = reading.records[0];
  CHECK(record.text == "نص \"مقتبس\"");
  CHECK(record.title == "عنوان");
  CHECK(record.date == "2023-12-07");
  CHECK(record.source == "وكالة");
  CHECK(record.tags == "أ\nب\n");
  CHECK(record.id == "17");
  CHECK(record.url == "");
  CHECK(record.offset == 4);
  CHECK(record.bytes == 4 + good.size() + 2);
  CHECK(reading.records[1].text == "آخر");
  REQUIRE(reading.anomalies.size() == 4);
  CHECK(reading.anomalies[0].kind == AnomalyKind::json_invalid);
  CHECK(reading.anomalies[0].bytes == bad.size() + 1);
  CHECK(reading.anomalies[1].kind == AnomalyKind::no_text_field);
  CHECK(reading.anomalies[2].kind == AnomalyKind::json_invalid);
  CHECK(reading.anomalies[3].kind == AnomalyKind::json_invalid);
  CHECK(reading.accounted);
}

TEST_CASE("JSON: the preferred name wins whatever the order, and --field replaces the list") {
  Folder folder;
  const std::string path = folder.write("a.jsonl", "{\"content\":\"c\",\"text\":\"t\",\"article_body\":\"b\"}\n");
  CHECK(read_corpus({path}).records[0].text == "t");
  CorpusOptions options;
  REQUIRE(options.fields.set("text=article_body,content") == Status::ok);
  CHECK(read_corpus({path}, options).records[0].text == "b");
  CHECK(options.fields.set("nothing=x") == Status::bad_format);
  CHECK(options.fields.set("text=") == Status::bad_format);
}

TEST_CASE("JSON: invalid UTF-8 is replaced, one U+FFFD per maximal subpart, and counted") {
  Folder folder;
  const Reading reading = read_corpus({folder.write("a.jsonl", "{\"text\":\"a\xff\xe2\x82z\xf0\x9f\x98\"}\n")});
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].text == "a\xef\xbf\xbd\xef\xbf\xbdz\xef\xbf\xbd");
  REQUIRE(reading.anomalies.size() == 1);
  CHECK(reading.anomalies[0].kind == AnomalyKind::invalid_utf8);
  CHECK(reading.anomalies[0].count == 3);
  CHECK(reading.accounted);
}

TEST_CASE("a long JSON line comes in pieces that together are its text") {
  Folder folder;
  std::string raw, text;
  for (int i = 0; i < 500; ++i) {
    raw += i % 3 == 0 ? "قال \\\"نعم\\\". " : i % 3 == 1 ? "\\\\\\n" : "\\ud83d\\ude00\\u0628";
    text += i % 3 == 0 ? "قال \"نعم\". " : i % 3 == 1 ? "\\\n" : "😀ب";
  }
  const std::string line = "{\"title\":\"ع\",\"html\":\"" + std::string(3000, 'h') + "\",\"text\":\"" + raw + "\",\"url\":\"u\"}";
  for (int shift = 0; shift < 40; ++shift) {
    const std::string all = "{\"text\":\"أول\"}\n" + std::string(static_cast<size_t>(shift), ' ') + line + "\n{\"text\":\"آخر\"}";
    const Reading reading = read_corpus({folder.write("a.jsonl", all)}, tiny_mapped());
    REQUIRE(reading.texts() == std::vector<std::string>{"أول", text, "آخر"});
    uint64_t at = 0;
    for (size_t i = 1; i + 1 < reading.records.size(); ++i) {
      CHECK(reading.records[i].text_offset == at);
      CHECK(reading.records[i].title == "ع");
      CHECK(reading.records[i].first == (i == 1));
      CHECK(reading.records[i].last == (i + 2 == reading.records.size()));
      at += reading.records[i].text.size();
    }
    CHECK(reading.records[reading.records.size() - 2].url == "u");
    REQUIRE(reading.anomalies.size() == 1);
    CHECK(reading.anomalies[0].kind == AnomalyKind::json_cut);
    CHECK(reading.accounted);
    CHECK(read_corpus({folder.path("a.jsonl")}, tiny_read()).records == reading.records);
  }
}

TEST_CASE("a key written with escapes is found, and reopened as written") {
  Folder folder;
  const std::string text(3000, 'a');
  const Reading reading = read_corpus({folder.write("a.jsonl", "{\"t\\u0065xt\":\"" + text + "\"}\n")}, tiny_mapped());
  CHECK(reading.texts() == std::vector<std::string>{text});
  CHECK(reading.accounted);
}

TEST_CASE("a long JSON line that cannot be cut is lost, and the next line is not") {
  Folder folder;
  std::string numbers;
  for (int i = 0; i < 2000; ++i) numbers += "1,";
  for (const std::string& before : {std::string(), std::string("\"text\":\"") + std::string(1500, 'a') + "\","}) {
    const std::string all = "{" + before + "\"list\":[" + numbers + "1]}\n{\"text\":\"آخر\"}\n";
    const Reading reading = read_corpus({folder.write("a.jsonl", all)}, tiny_mapped());
    CHECK(reading.texts().back() == "آخر");
    CHECK(reading.texts().size() == (before.empty() ? 1 : 2));
    CHECK(reading.has(AnomalyKind::json_invalid));
    CHECK(reading.accounted);
    for (size_t i = 0; i + 1 < reading.records.size(); ++i) CHECK(reading.records[i].last == reading.records[i + 1].first);
  }
}

TEST_CASE("WET: conversions are records, other records are counted, broken places skipped") {
  Folder folder;
  const auto record = [](const std::string& type, const std::string& block, size_t length) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://example.org/" + std::to_string(length) +
           "\r\nWARC-Date: 2023-12-07T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\ncontent-length: " +
           std::to_string(length) + "\r\n\r\n" + block + "\r\n\r\n";
  };
  std::string giant;
  for (int i = 0; i < 300; ++i) giant += "وصل الوزير اليوم. ";
  const std::string text = "عنوان\nنص الخبر";
  const std::string junk = "junk\r\nmore\r\n";
  const std::string all = record("warcinfo", std::string(9000, 'i'), 9000) + record("conversion", text, text.size()) + junk +
                          record("conversion", giant, giant.size()) + record("conversion", "", 0) +
                          record("conversion", "cut short", 5000);
  const Reading reading = read_corpus({folder.write("a.wet", all)}, tiny_mapped());
  CHECK(reading.texts() == std::vector<std::string>{text, giant, "", "cut short\r\n\r\n"});
  CHECK(reading.records[0].url == "https://example.org/" + std::to_string(text.size()));
  CHECK(reading.records[0].date == "2023-12-07T10:00:00Z");
  CHECK(reading.records[0].id == "<urn:uuid:1>");
  CHECK(reading.records[2].url == "https://example.org/" + std::to_string(giant.size()));
  CHECK((reading.has(AnomalyKind::warc_other) && reading.has(AnomalyKind::warc_invalid) && reading.has(AnomalyKind::record_cut)));
  CHECK(reading.accounted);
  const Reading read = read_corpus({folder.path("a.wet")}, tiny_read());
  CHECK(read.records == reading.records);
  CHECK(read.anomalies == reading.anomalies);
  Reading piped = read_piped(all, tiny_mapped()), mapped = reading;
  forget_path(piped);
  forget_path(mapped);
  CHECK(piped.records == mapped.records);
  CHECK(piped.accounted);
}

TEST_CASE("a file cut short or rewritten while it is read is named and its end says so") {
  Folder folder;
  static std::string path;
  path = folder.write("a.txt", std::string(100000, 'a'));
  const std::string next = folder.write("b.txt", "بعد");
  const Reading cut = read_corpus({path, next}, tiny_mapped(), nullptr, [](const Record& record) {
    if (record.first_piece && text_of(record.path) == path) CHECK(truncate(path.c_str(), 2000) == 0);
  });
  CHECK(cut.ends == std::vector<Status>{Status::truncated, Status::ok});
  CHECK(cut.has(AnomalyKind::truncated));
  CHECK(cut.records.back().text == "بعد");
  folder.write("a.txt", std::string(100000, 'a'));
  const Reading changed = read_corpus({path, next}, tiny_mapped(), nullptr, [](const Record& record) {
    if (record.first_piece && text_of(record.path) == path) std::ofstream(path, std::ios::app) << "more";
  });
  CHECK(changed.ends == std::vector<Status>{Status::changed, Status::ok});
  CHECK(changed.has(AnomalyKind::changed));
}

TEST_CASE("a file cut short under its mapping and put back, its time too, is not what was read") {
  Folder folder;
  const size_t page = system::page_bytes();
  const std::string bytes(8 * page, 'a'), path = folder.write("a.txt", bytes);
  Arena arena;
  REQUIRE(arena.reserve(64 * page) == Status::ok);
  Window window;
  window.carve(arena, {.window_bytes = 8 * page, .map_from_bytes = 1, .read_bytes = page});
  struct stat before {};
  REQUIRE(stat(path.c_str(), &before) == 0);
  REQUIRE(window.open(path.c_str()) == Status::ok);
  const Bytes view = window.at(0, page);
  REQUIRE(view.size() == bytes.size());
  CHECK_FALSE(window.failed());
  REQUIRE(truncate(path.c_str(), 0) == 0);
  const volatile uint8_t* touched = view.data();
  CHECK(touched[5 * page] == 0);
  folder.write("a.txt", bytes);
  const struct timespec times[] = {before.st_atim, before.st_mtim};
  REQUIRE(utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
  CHECK(window.close() == Status::truncated);
}

TEST_CASE("files of /proc, which say that they are empty, are read") {
  const Reading reading = read_corpus({"/proc/self/status"});
  REQUIRE(reading.records.size() == 1);
  CHECK(reading.records[0].text.starts_with("Name:"));
  CHECK(reading.accounted);
}

TEST_CASE("a folder is read in order, with standard input and unreadable paths beside it") {
  Folder folder;
  folder.write("in/b.txt", "ب");
  folder.write("in/a/z.txt", "أ");
  REQUIRE(mkfifo(folder.path("in/c").c_str(), 0600) == 0);
  const Reading reading = read_corpus({folder.path("in"), folder.path("none")});
  CHECK(reading.texts() == std::vector<std::string>{"أ", "ب"});
  REQUIRE(reading.anomalies.size() == 2);
  CHECK(reading.anomalies[0].kind == AnomalyKind::not_regular);
  CHECK(reading.anomalies[1].kind == AnomalyKind::unreadable);
  CHECK(reading.ends.size() == 2);
}

TEST_CASE("formats are told by name, then by the first bytes") {
  Folder folder;
  const std::string object = "{\"text\":\"ن\"}\n";
  CHECK(read_corpus({folder.write("a", object)}).records[0].text == "ن");
  CHECK(read_corpus({folder.write("a.txt", object)}).records[0].text == object);
  CHECK(read_corpus({folder.write("b", "{نص}")}).records[0].text == "{نص}");
  CHECK(read_corpus({folder.write("A.JSONL", object)}).records[0].text == "ن");
  CHECK(read_corpus({folder.write("c", "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 2\r\n\r\nok\r\n\r\n")}).records[0].text == "ok");
}

TEST_CASE("a corpus that was stopped midway begins anew") {
  Folder folder;
  const std::string path = folder.write("a.jsonl", many_lines(50, 100)), other = folder.write("b.txt", "نص");
  const char* const paths[] = {path.c_str(), other.c_str()};
  Arena arena;
  REQUIRE(arena.reserve(limits::arena_bytes) == Status::ok);
  Corpus corpus;
  REQUIRE(corpus.carve(arena, {}) == Status::ok);
  Deal deal;
  deal.carve(arena, {}, 1);
  Record record;
  Anomaly anomaly;
  for (const int steps : {1, 3, 52, 2}) {  // 50 records and the file's end, then into the second file
    deal.begin(paths, nullptr), corpus.begin(deal);
    REQUIRE(corpus.next(record, anomaly) == Step::record);
    CHECK(view_of(record.id) == "0");
    for (int i = 1; i < steps; ++i) corpus.next(record, anomaly);
    corpus.stop();
  }
  deal.begin(paths, nullptr), corpus.begin(deal);
  int records = 0;
  for (Step step = corpus.next(record, anomaly); step != Step::end; step = corpus.next(record, anomaly)) records += step == Step::record;
  CHECK(records == 51);
}
