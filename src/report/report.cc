// The order of the tables is the order of what they need: events name documents and actors, so those come after and give the
// titles and names of what is shown, and no more.
#include "report/report.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <functional>

#include "base/heap_trap.h"
#include "mirsad/version.h"

namespace mirsad {
namespace {

constexpr size_t row_bytes_max = 512 * limits::kib;  // a sentence, a title, a list of tags: each comes from one piece of text
static_assert(row_bytes_max >= 4 * limits::piece_bytes_max);
constexpr size_t day_count_max = 16 * 1024, pair_count_max = 16 * 1024, place_count_max = 8 * 1024, type_count_max = 64;
constexpr size_t listed_pairs_max = 300, listed_places_max = 500, listed_agreements_max = 2'000, listed_actors_max = 300;

// What a row of the page's list of events holds, by the names of events.csv.
constexpr std::string_view event_columns[] = {
    "event_id", "date", "date_end", "date_precision", "type", "mode", "auxiliary", "contexts", "quad", "score", "actor", "actor_sector",
    "actor_name", "recipient", "recipient_sector", "recipient_name", "third", "third_role", "number", "number_unit", "place",
    "place_country", "speaker", "document_id", "text", "latitude", "longitude"};
constexpr size_t event_listed_count = std::size(event_columns) - 2;  // the sums of places have the coordinates
constexpr size_t column_of(std::string_view name) {
  return static_cast<size_t>(std::find(std::begin(event_columns), std::end(event_columns), name) - std::begin(event_columns));
}

constexpr std::string_view agreement_columns[] = {"agreement_id", "kind", "parties", "mediator", "status", "by", "date", "document_id"};
constexpr std::string_view document_columns[] = {"document_id", "title", "outlet", "date", "path"};
constexpr std::string_view actor_columns[] = {"actor_id", "country", "sector", "name", "name_ar", "mentions", "documents", "first_date", "last_date"};
constexpr std::string_view dyad_columns[] = {"date", "actor", "recipient", "verbal_cooperation", "material_cooperation", "verbal_conflict",
                                             "material_conflict", "score_sum", "mentions"};
constexpr std::string_view run_columns[] = {"key", "value"};

size_t quad_of(std::string_view quad) {
  constexpr std::string_view names[quad_count] = {"VC", "MC", "VX", "MX"};
  return static_cast<size_t>(std::find(std::begin(names), std::end(names), quad) - std::begin(names));
}

uint64_t number_of(std::string_view text) {
  uint64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// "-17.5" -> -175.
int64_t tenths_of(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const size_t point = std::min(text.find('.'), text.size());
  const char tenth = point + 1 < text.size() ? text[point + 1] : '0';
  const uint64_t whole = std::min<uint64_t>(number_of(text.substr(0, point)), uint64_t{1} << 50);
  const auto size = static_cast<int64_t>(whole * 10 + (tenth >= '0' && tenth <= '9' ? static_cast<uint64_t>(tenth - '0') : 0));
  return negative ? -size : size;
}

template <typename Visit>
void for_each_item(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(';'), list.size());
    visit(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

template <size_t count>
void put_row(const TableReader& reader, const std::string_view (&)[count], Json& json) {
  json.begin('[');
  for (size_t i = 0; i < count; ++i) json.text(reader.cell(i));
  json.end(']');
}

// A side that the text left open: "protesters", "sources".
bool is_nobody(const TableReader& actors) { return actors.cell(0).empty() && actors.cell(1).empty(); }

void put_quads(const QuadCounts& quads, Json& json) {
  for (const uint64_t count : quads) json.number(count);
}

void put_count(std::string_view name, uint64_t value, Json& json) {
  json.key(name);
  json.number(value);
}

}  // namespace

Status Report::carve(const ReportOptions& options) {
  const Status status = arena_.reserve(report_arena_bytes);
  if (status != Status::ok) return status;
  reader_.carve(arena_, row_bytes_max);
  write_buffer_ = arena_.carve<uint8_t>(limits::csv_buffer_bytes);
  days_.carve(arena_, day_count_max);
  pairs_.carve(arena_, pair_count_max);
  places_.carve(arena_, place_count_max);
  types_.carve(arena_, type_count_max);
  const size_t shown = options.event_count_max + listed_agreements_max;
  documents_.carve(arena_, std::bit_ceil(2 * shown));
  names_.carve(arena_, std::bit_ceil(4 * shown));
  arena_.seal();
  return Status::ok;
}

void Report::name_culprit(std::string_view folder, std::string_view name) {
  char* at = culprit_.data();
  const size_t room = culprit_.size() - 1;
  for (const std::string_view part : {folder, std::string_view(folder.empty() || name.empty() ? "" : "/"), name})
    at = std::copy_n(part.begin(), std::min(part.size(), room - static_cast<size_t>(at - culprit_.data())), at);
  *at = '\0';
}

// The tables are those of one finished run: no commit is under way, and run.csv is there, whose facts tell one run from another.
Status Report::tables_settled(system::Facts& facts) {
  name_culprit(folder_, journal_name);
  if (system::facts_of_path(culprit_.data(), facts) == Status::ok) return Status::changed;
  name_culprit(folder_, "run.csv");
  return system::facts_of_path(culprit_.data(), facts);
}

Status Report::write(const ReportOptions& options, ReportCounts& counts) {
  folder_ = options.folder;
  const std::string_view output = options.output;
  constexpr std::string_view suffix = ".new";
  if (folder_.size() >= limits::path_bytes_max || output.size() + suffix.size() >= limits::path_bytes_max) return Status::path_too_long;
  std::copy(suffix.begin(), suffix.end(), std::copy(output.begin(), output.end(), staged_.data()));
  system::Facts before, after;
  Status status = tables_settled(before);
  if (status != Status::ok) return status;
  heap_trap::arm();
  status = put_page(options, counts);
  if (status == Status::ok) status = tables_settled(after);
  if (status == Status::ok && !(before == after)) status = Status::changed;
  if (status == Status::ok) status = publish(output);
  if (status != Status::ok) system::remove_file(staged_.data());
  heap_trap::disarm();
  return status;
}

Status Report::put_page(const ReportOptions& options, ReportCounts& counts) {
  Spool spool(write_buffer_);
  Status status = spool.create(staged_.data());
  if (status != Status::ok) return blame_output(options.output, status);
  const ReportPage page = shipped_page();
  spool.write(bytes_of(page.before));
  Json json(spool);
  status = put_tables(options, counts, json);
  spool.write(bytes_of(page.after));
  counts.bytes = spool.position();
  const Status finished = spool.finish(Durable::yes);
  return status == Status::ok ? blame_output(options.output, finished) : status;
}

Status Report::publish(std::string_view output) {
  Status status = system::rename_file(staged_.data(), output.data());
  if (status != Status::ok) return blame_output(output, status);
  const size_t slash = output.rfind('/');
  const std::string_view above = slash == output.npos ? "." : output.substr(0, std::max<size_t>(slash, 1));
  *std::copy(above.begin(), above.end(), staged_.data()) = '\0';
  status = system::flush_folder(staged_.data());
  std::copy_n("", 1, staged_.data());  // nothing is left to remove
  return blame_output(output, status);
}

Status Report::blame_output(std::string_view output, Status status) {
  if (status == Status::ok) return status;
  name_culprit({}, output);
  output_failed_ = true;
  return status;
}

Status Report::open(std::string_view table, std::span<const std::string_view> columns) {
  name_culprit(folder_, table);
  return reader_.open(culprit_.data(), columns);
}

Status Report::put_tables(const ReportOptions& options, ReportCounts& counts, Json& json) {
  json.begin('{');
  json.key("version");
  json.text(version_text);
  json.key("language");
  json.text(options.language);
  Status status = put_events(options, counts, json);
  reader_.close();
  using Step = Status (Report::*)(Json&);
  for (const Step step : {&Report::put_agreements, &Report::put_documents, &Report::put_actors, &Report::put_dyads, &Report::put_run}) {
    if (status != Status::ok) return status;
    status = (this->*step)(json);
    reader_.close();
  }
  put_sums(json);
  json.end('}');
  return status;
}

Status Report::put_events(const ReportOptions& options, ReportCounts& counts, Json& json) {
  Status status = open("events.csv", event_columns);
  if (status != Status::ok) return status;
  json.key("event_columns");
  json.begin('[');
  for (size_t i = 0; i < event_listed_count; ++i) json.text(event_columns[i]);
  json.end(']');
  json.key("events");
  json.begin('[');
  while ((status = reader_.next()) == Status::ok) {
    ++counts.events;
    add_to_sums();
    if (counts.events_shown == options.event_count_max) continue;
    ++counts.events_shown;
    remember_names();
    json.begin('[');
    for (size_t i = 0; i < event_listed_count; ++i) json.text(reader_.cell(i));
    json.end(']');
  }
  json.end(']');
  put_count("event_count", counts.events, json);
  json.key("with_text");
  json.number(reader_.has(column_of("text")) ? 1 : 0);
  return status == Status::end ? Status::ok : status;
}

// Charts show what happened: announced, supposed and denied events are counted apart.
void Report::add_to_sums() {
  const std::string_view auxiliary = reader_.cell(column_of("auxiliary"));
  const size_t quad = quad_of(reader_.cell(column_of("quad")));
  if (quad == quad_count) return;
  if (!auxiliary.empty() && auxiliary != "historical") {
    ++not_happened_;
    return;
  }
  const auto add = [&](Sums& sums, std::initializer_list<std::string_view> key) {
    Sum* sum = sums.at({key.begin(), key.size()});
    if (sum != nullptr) ++sum->quads[quad], ++sum->total;
  };
  const std::string_view date = reader_.cell(column_of("date"));
  if (date.empty()) ++undated_[quad];
  else add(days_, {date});
  add(types_, {reader_.cell(column_of("type"))});
  const std::string_view latitude = reader_.cell(column_of("latitude")), longitude = reader_.cell(column_of("longitude"));
  if (!latitude.empty() && !longitude.empty())
    add(places_, {reader_.cell(column_of("place")), reader_.cell(column_of("place_country")), latitude, longitude});
}

void Report::remember_names() {
  documents_.add(reader_.cell(column_of("document_id")));
  for (const std::string_view column : {"actor_name", "recipient_name", "third", "speaker"})
    for_each_item(reader_.cell(column_of(column)), [&](std::string_view id) { names_.add(id); });
}

Status Report::put_agreements(Json& json) {
  Status status = open("agreements.csv", agreement_columns);
  if (status != Status::ok) return status;
  uint64_t count = 0;
  json.key("agreements");
  json.begin('[');
  while ((status = reader_.next()) == Status::ok) {
    if (count++ >= listed_agreements_max) continue;
    put_row(reader_, agreement_columns, json);
    documents_.add(reader_.cell(7));
    for (const size_t column : {size_t{2}, size_t{3}, size_t{5}})
      for_each_item(reader_.cell(column), [&](std::string_view id) { names_.add(id); });
  }
  json.end(']');
  put_count("agreement_count", count, json);
  return status == Status::end ? Status::ok : status;
}

Status Report::put_documents(Json& json) {
  Status status = open("documents.csv", document_columns);
  if (status != Status::ok) return status;
  json.key("documents");
  json.begin('[');
  while ((status = reader_.next()) == Status::ok)
    if (documents_.has(reader_.cell(0))) put_row(reader_, document_columns, json);
  json.end(']');
  return status == Status::end ? Status::ok : status;
}

// How often an actor must be mentioned to be listed. The smallest of the largest counts so far stands at the front of a heap.
Status Report::find_least_mentions() {
  Status status = open("actors.csv", actor_columns);
  if (status != Status::ok) return status;
  std::array<uint64_t, listed_actors_max> most{};
  const auto less = std::greater<uint64_t>();
  while ((status = reader_.next()) == Status::ok) {
    const uint64_t mentions = number_of(reader_.cell(5));
    if (is_nobody(reader_) || mentions <= most.front()) continue;
    std::pop_heap(most.begin(), most.end(), less);
    most.back() = mentions;
    std::push_heap(most.begin(), most.end(), less);
  }
  reader_.close();
  mentions_least_ = most.front();
  mentions_least_count_ = static_cast<size_t>(std::count(most.begin(), most.end(), mentions_least_));
  return status == Status::end ? Status::ok : status;
}

// Those mentioned most often, and those whose ids the events and agreements shown bring up.
Status Report::put_actors(Json& json) {
  Status status = find_least_mentions();
  if (status == Status::ok) status = open("actors.csv", actor_columns);
  if (status != Status::ok) return status;
  uint64_t count = 0;
  json.key("actors");
  json.begin('[');
  while ((status = reader_.next()) == Status::ok) {
    if (is_nobody(reader_)) continue;
    ++count;
    const uint64_t mentions = number_of(reader_.cell(5));
    bool listed = mentions > mentions_least_;
    if (mentions == mentions_least_ && mentions_least_count_ > 0) listed = true, --mentions_least_count_;
    if (listed || names_.has(reader_.cell(0))) put_row(reader_, actor_columns, json);
  }
  json.end(']');
  put_count("actor_count", count, json);
  return status == Status::end ? Status::ok : status;
}

Status Report::put_dyads(Json& json) {
  Status status = open("dyads.csv", dyad_columns);
  if (status != Status::ok) return status;
  while ((status = reader_.next()) == Status::ok) {
    const std::string_view key[] = {reader_.cell(1), reader_.cell(2)};
    Sum* sum = pairs_.at(key);
    if (sum == nullptr) continue;
    for (size_t quad = 0; quad < quad_count; ++quad) sum->quads[quad] += number_of(reader_.cell(3 + quad));
    sum->score_tenths += tenths_of(reader_.cell(7));
    sum->total += number_of(reader_.cell(8));
  }
  if (status != Status::end) return status;
  const std::span<const Sum> largest = pairs_.largest();
  json.key("pairs");
  json.begin('[');
  for (const Sum& sum : largest.first(std::min(largest.size(), listed_pairs_max))) {
    json.begin('[');
    json.text(sum.part(0));
    json.text(sum.part(1));
    put_quads(sum.quads, json);
    json.tenths(sum.score_tenths);
    json.number(sum.total);
    json.end(']');
  }
  json.end(']');
  put_count("pair_count", largest.size(), json);
  return Status::ok;
}

Status Report::put_run(Json& json) {
  Status status = open("run.csv", run_columns);
  if (status != Status::ok) return status;
  json.key("run");
  json.begin('{');
  while ((status = reader_.next()) == Status::ok) {
    json.key(reader_.cell(0));
    json.text(reader_.cell(1));
  }
  json.end('}');
  return status == Status::end ? Status::ok : status;
}

void Report::put_sums(Json& json) {
  const auto put = [&](std::string_view name, std::span<const Sum> sums, auto put_key) {
    json.key(name);
    json.begin('[');
    for (const Sum& sum : sums) {
      json.begin('[');
      put_key(sum);
      put_quads(sum.quads, json);
      json.end(']');
    }
    json.end(']');
  };
  put("days", days_.by_key(), [&](const Sum& sum) { json.text(sum.key()); });
  put("types", types_.largest(), [&](const Sum& sum) { json.text(sum.key()); });
  const std::span<const Sum> places = places_.largest();
  put("places", places.first(std::min(places.size(), listed_places_max)), [&](const Sum& sum) {
    json.text(sum.part(0));
    json.text(sum.part(1));
    json.decimal(sum.part(2));
    json.decimal(sum.part(3));
  });
  put_count("place_count", places.size(), json);
  json.key("undated");
  json.begin('[');
  put_quads(undated_, json);
  json.end(']');
  put_count("not_happened", not_happened_, json);
  put_count("not_counted", days_.turned_away() + types_.turned_away() + places_.turned_away() + pairs_.turned_away(), json);
}

}  // namespace mirsad
