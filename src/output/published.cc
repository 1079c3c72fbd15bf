// See the header. Columns are named here as rows.cc writes them.
#include "output/published.h"

#include <algorithm>
#include <cstdio>

#include "tally/date_text.h"

namespace mirsad {
namespace {

namespace in_documents {
enum : size_t { id = 0, path = 2, offset = 3, event_count = 16, fingerprint = 17, duplicate_of = 18 };
}
namespace in_events {
enum : size_t { date = 1, type = 5, auxiliary = 7, score = 11, actor = 12, recipient = 15, recipient_name = 17, place = 22, document = 28 };
}
namespace in_agreements {
enum : size_t { id = 0, date = 6, document = 7, offset = 8 };
}
namespace in_actors {
enum : size_t { id = 0, country, sector, name, name_ar, mentions, documents, first_date, last_date };
}
namespace in_anomalies {
enum : size_t { path = 0, offset, kind, count, detail };
}

constexpr std::string_view documents_csv = "documents.csv", events_csv = "events.csv", mentions_csv = "mentions.csv",
                           agreements_csv = "agreements.csv", actors_csv = "actors.csv", anomalies_csv = "anomalies.csv";

Countries countries_of(std::string_view cell) {
  Countries countries;
  while (!cell.empty()) {
    const size_t end = std::min(cell.find(';'), cell.size());
    countries.add(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return countries;
}

bool read_happening(const TableReader& row, Happening& happening) {
  int64_t tenths = 0;
  if (!parse_tenths(row.cell(in_events::score), tenths) || !parse_date(row.cell(in_events::date), happening.date)) return false;
  const std::string_view auxiliary = row.cell(in_events::auxiliary);
  happening.type = event_type_named(row.cell(in_events::type));
  happening.score_tenths = static_cast<int16_t>(tenths);
  happening.happened = auxiliary.empty() || auxiliary == "historical";
  happening.actors = countries_of(row.cell(in_events::actor));
  happening.recipients = countries_of(row.cell(in_events::recipient));
  happening.among_equals = true;
  for (size_t cell = in_events::recipient; cell <= in_events::recipient_name; ++cell)
    happening.among_equals = happening.among_equals && row.cell(cell).empty();
  happening.place = row.cell(in_events::place);
  return true;
}

}  // namespace

void Published::carve(Arena& arena) {
  documents_.carve(arena);
  events_.carve(arena);
  mentions_.carve(arena);
  last_path_ = arena.carve<uint8_t>(written_path_bytes_max);
}

Status Published::fail(const TableReader& reader, std::string_view table, const char* what) {
  *fault_ = {table, reader.row_number(), what};
  return Status::bad_format;
}

Status Published::open(TableReader& reader, std::string_view table, std::string_view header) {
  std::array<char, output_path_bytes_max> path;
  const int length = std::snprintf(path.data(), path.size(), "%s/%.*s", folder_, static_cast<int>(table.size()), table.data());
  if (length < 0 || static_cast<size_t>(length) >= path.size()) return Status::path_too_long;
  const Status status = reader.open(path.data(), header);
  *fault_ = {table, 0, "is missing"};
  if (status != Status::bad_format) return status;
  *fault_ = {table, 0, "does not begin with the header that this program writes"};
  return status;
}

Status Published::next(TableReader& reader, std::string_view table) {
  const Status status = reader.next();
  return status == Status::bad_format ? fail(reader, table, "is no row of this table") : status;
}

Status Published::read(const char* folder, const TablesOptions& options, PathFilter* wanted, Collector& collector, LogSorter& sorter,
                  TableCounts& counts, TableFault& fault) {
  folder_ = folder;
  options_ = options;
  wanted_ = wanted;
  collector_ = &collector;
  counts_ = &counts;
  fault_ = &fault;
  Status status = open(documents_, documents_csv, header::documents);
  if (status == Status::ok) status = open(events_, events_csv, options.with_text ? header::events_with_text : header::events);
  if (status == Status::ok && options.with_mentions) status = open(mentions_, mentions_csv, header::mentions);
  if (status == Status::ok) status = read_documents();
  events_.close();
  mentions_.close();
  documents_.close();
  if (status == Status::ok) status = read_agreements(sorter);
  if (status == Status::ok && wanted == nullptr) status = read_actors();
  if (status == Status::ok) status = read_anomalies();
  documents_.close();
  return status;
}

Status Published::read_documents() {
  last_path_bytes_ = 0;
  mention_held_ = false;
  if (wanted_ != nullptr) wanted_->rewind();
  collector_->begin_segment();
  Status status;
  while ((status = next(documents_, documents_csv)) == Status::ok)
    if ((status = read_document()) != Status::ok) return status;
  if (status != Status::end) return status;
  if ((status = next(events_, events_csv)) != Status::end)
    return status == Status::ok ? fail(events_, events_csv, "belongs to no document of documents.csv") : status;
  if (!options_.with_mentions) return Status::ok;
  if (mention_held_ || (status = next(mentions_, mentions_csv)) == Status::ok)
    return fail(mentions_, mentions_csv, "belongs to no document of documents.csv");
  return status == Status::end ? Status::ok : status;
}

Status Published::read_document() {
  const std::string_view path = documents_.cell(in_documents::path), duplicate_of = documents_.cell(in_documents::duplicate_of);
  uint64_t offset = 0, fingerprint = 0, event_count = 0, original = 0;
  if (!parse_id(documents_.cell(in_documents::id), document_id_) || document_id_ == 0 || !parse_number(documents_.cell(in_documents::offset), offset) ||
      !parse_number(documents_.cell(in_documents::event_count), event_count) || !parse_id(duplicate_of, original) ||
      !parse_id(documents_.cell(in_documents::fingerprint), fingerprint) || path.size() > last_path_.size())
    return fail(documents_, documents_csv, "is no row of this table");
  const int order = compare(bytes_of(path), Bytes(last_path_).first(last_path_bytes_));
  const bool first = documents_.row_number() == 2;
  if (!first && (order < 0 || (order == 0 && offset < last_offset_))) return fail(documents_, documents_csv, "is out of order");
  part_index_ = !first && order == 0 && offset == last_offset_ ? part_index_ + 1 : 0;
  std::copy(path.begin(), path.end(), last_path_.begin());
  last_path_bytes_ = path.size();
  last_offset_ = offset;
  ++counts_->documents;
  const bool wanted = wants(path);
  if (wanted) collector_->begin_document({bytes_of(path), offset, part_index_, document_id_});
  Status status = read_events(event_count, wanted);
  if (status == Status::ok && options_.with_mentions) status = read_mentions(wanted);
  if (status != Status::ok || !wanted) return status;
  const Bytes line = documents_.line();
  return collector_->take_document(line.first(line.size() - 1 - duplicate_of.size()), fingerprint);
}

Status Published::read_events(uint64_t count, bool wanted) {
  for (; count > 0; --count) {
    const Status status = next(events_, events_csv);
    if (status == Status::end) return fail(events_, events_csv, "should follow but the table ends");
    if (status != Status::ok) return status;
    ++counts_->events;
    uint64_t id = 0;
    Happening happening;
    if (!parse_id(events_.cell(in_events::document), id) || !read_happening(events_, happening))
      return fail(events_, events_csv, "is no row of this table");
    if (id != document_id_) return fail(events_, events_csv, "is not of the document that documents.csv has here");
    if (wanted) collector_->take_event(happening, events_.line());
  }
  return Status::ok;
}

Status Published::read_mentions(bool wanted) {
  for (;;) {
    if (!mention_held_) {
      const Status status = next(mentions_, mentions_csv);
      if (status != Status::ok) return status == Status::end ? Status::ok : status;
    }
    uint64_t id = 0;
    if (!parse_id(mentions_.cell(0), id)) return fail(mentions_, mentions_csv, "is no row of this table");
    mention_held_ = id != document_id_;
    if (mention_held_) return Status::ok;
    ++counts_->mentions;
    if (wanted) collector_->take_mention(mentions_.line());
  }
}

// Agreements come in an order of their own. Sorted by document, each after the document that it belongs to, they tell which are wanted: the key is
// the document's id, then whether it is wanted, or 2 and the agreement's own key.
namespace {
enum Entry : uint64_t { unwanted, wanted, agreement };
}  // namespace

template <typename Add>
Status Published::feed_documents(Add add) {
  RowBytes& key = collector_->scratch();
  if (wanted_ != nullptr) wanted_->rewind();
  Status status = open(documents_, documents_csv, header::documents);
  while (status == Status::ok && (status = next(documents_, documents_csv)) == Status::ok) {
    uint64_t id = 0;
    if (!parse_id(documents_.cell(in_documents::id), id)) return fail(documents_, documents_csv, "is no row of this table");
    key.clear();
    key.put(id, 8);
    key.put(wants(documents_.cell(in_documents::path)) ? Entry::wanted : Entry::unwanted, 1);
    status = add(key.bytes(), Bytes());
  }
  documents_.close();
  return status == Status::end ? Status::ok : status;
}

template <typename Add>
Status Published::feed_agreements(Add add) {
  RowBytes& key = collector_->scratch();
  Status status = open(documents_, agreements_csv, header::agreements);
  while (status == Status::ok && (status = next(documents_, agreements_csv)) == Status::ok) {
    uint64_t agreement_id = 0, document_id = 0, offset = 0;
    const std::string_view date = documents_.cell(in_agreements::date);
    if (!parse_id(documents_.cell(in_agreements::id), agreement_id) || !parse_id(documents_.cell(in_agreements::document), document_id) ||
        !parse_number(documents_.cell(in_agreements::offset), offset) || date.size() > 10)
      return fail(documents_, agreements_csv, "is no row of this table");
    ++counts_->agreements;
    key.clear();
    key.put(document_id, 8);
    key.put(Entry::agreement, 1);
    put_agreement_key(key, agreement_id, date, document_id, offset);
    status = add(key.bytes(), documents_.line());
  }
  return status == Status::end ? Status::ok : status;
}

Status Published::read_agreements(LogSorter& sorter) {
  const auto feed = [&](auto add) {
    const Status status = feed_documents(add);
    return status == Status::ok ? feed_agreements(add) : status;
  };
  uint64_t document_id = 0;
  Entry document = Entry::agreement;  // none yet
  return sorter.run(nullptr, feed, [&](Bytes key, Bytes line) {
    RowFields fields(key);
    const uint64_t id = fields.number(8);
    const Entry entry = static_cast<Entry>(fields.number(1));
    if (entry != Entry::agreement) {
      document_id = id;
      document = entry;
      return Status::ok;
    }
    if (document == Entry::agreement || id != document_id) {
      *fault_ = {agreements_csv, 0, "has agreements of documents that documents.csv does not have"};
      return Status::bad_format;
    }
    if (document == Entry::wanted) collector_->take_agreement(fields.rest(), line);
    return collector_->status();
  });
}

Status Published::read_actors() {
  Status status = open(documents_, actors_csv, header::actors);
  while (status == Status::ok && (status = next(documents_, actors_csv)) == Status::ok) {
    ActorRow row;
    row.actor_id = documents_.cell(in_actors::id);
    row.country = documents_.cell(in_actors::country);
    row.sector = documents_.cell(in_actors::sector);
    row.name = documents_.cell(in_actors::name);
    row.name_ar = documents_.cell(in_actors::name_ar);
    if (!parse_number(documents_.cell(in_actors::mentions), row.mentions) || !parse_number(documents_.cell(in_actors::documents), row.documents) ||
        !parse_date(documents_.cell(in_actors::first_date), row.first_date) || !parse_date(documents_.cell(in_actors::last_date), row.last_date))
      return fail(documents_, actors_csv, "is no row of this table");
    ++counts_->actors;
    collector_->take_actor(row);
  }
  return status == Status::end ? collector_->status() : status;
}

Status Published::read_anomalies() {
  if (wanted_ != nullptr) wanted_->rewind();
  Status status = open(documents_, anomalies_csv, header::anomalies);
  while (status == Status::ok && (status = next(documents_, anomalies_csv)) == Status::ok) {
    uint64_t offset = 0, count = 0;
    if (!parse_number(documents_.cell(in_anomalies::offset), offset) || !parse_number(documents_.cell(in_anomalies::count), count))
      return fail(documents_, anomalies_csv, "is no row of this table");
    ++counts_->anomalies;
    const std::string_view path = documents_.cell(in_anomalies::path);
    if (wants(path))
      collector_->add_anomaly(bytes_of(path), offset, documents_.cell(in_anomalies::kind), count, bytes_of(documents_.cell(in_anomalies::detail)));
  }
  return status == Status::end ? collector_->status() : status;
}

}  // namespace mirsad
