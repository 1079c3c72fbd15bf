// From record to rows (worker.h).
#include "pipeline/worker.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "input/cut.h"
#include "lexicon/word_hash.h"
#include "pipeline/update.h"

namespace mirsad {
namespace {

class TableSink final : public Sink {
 public:
  TableSink(Collector& collector, bool mentions) : collector_(collector), mentions_(mentions) {}
  void event(const Event& event) override { collector_.add_event(event); }
  void agreement(const Agreement& agreement) override { collector_.add_agreement(agreement); }
  void mention(const Mention& mention) override { collector_.add_mention(mention); }
  bool wants_mentions() const override { return mentions_; }

 private:
  Collector& collector_;
  bool mentions_;
};

}  // namespace

Status Worker::carve(const WorkerOptions& options) {
  options_ = options;
  Status status = arena_.reserve(limits::job_arena_bytes);
  if (status != Status::ok) return status;
  status = corpus_.carve(arena_, options.corpus);
  if (status != Status::ok) return status;
  coder_.carve(arena_);
  collector_.carve(arena_);
  stack_ = arena_.carve<uint8_t>(limits::job_stack_bytes);
  arena_.seal();
  return Status::ok;
}

Status Worker::run(Deal& deal, const Watch& watch) {
  corpus_.begin(deal);
  collector_.mark();
  Status status = Status::ok;
  Record record;
  Anomaly anomaly;
  for (Step step = corpus_.next(record, anomaly); step != Step::end; step = corpus_.next(record, anomaly)) {
    if (step == Step::record && status == Status::ok) status = code_record(record);
    if (step == Step::anomaly) count_anomaly(anomaly);
    if (step == Step::gap) collector_.begin_segment();
    if (step == Step::file_end) end_file(corpus_.file(), anomaly);
    if (status != Status::ok) {
      deal.stop();
      break;
    }
    bytes_so_far_.store(counts_.bytes_in_documents + counts_.bytes_skipped, std::memory_order_relaxed);
    records_so_far_.store(counts_.records, std::memory_order_relaxed);
    watch.step();
  }
  return status;
}

void Worker::count_anomaly(const Anomaly& anomaly) {
  counts_.bytes_skipped += anomaly.bytes;
  const bool unexplained = anomaly.kind == AnomalyKind::unreadable && anomaly.detail.empty();
  const std::string_view detail = unexplained ? reason_of(anomaly.status) : anomaly.detail;
  collector_.add_anomaly(anomaly.path, anomaly.offset, name_of(anomaly.kind), anomaly.count, bytes_of(detail));
}

// A file that changed or failed midway is left out whole, by all who shared it: its rows are taken back before its anomaly is written.
void Worker::end_file(const FileEnd& file, const Anomaly& anomaly) {
  if (file.status == Status::ok) {
    counts_.blank_bytes += file.blank_bytes;
    counts_.bytes_read += file.first ? file.bytes : 0;
    counts_.files += file.first ? 1 : 0;
    if (options_.with_ledger && file.facts.kind == system::Kind::regular) {
      put_file_row(collector_.scratch(), file.facts, file_begin_counts_, counts_);
      collector_.add_file(reinterpret_cast<const char*>(file.path.data()), collector_.scratch().bytes());
    }
  } else {
    collector_.rollback();
    counts_ = file_begin_counts_;
    if (file.first) {
      ++counts_.files_left_out;
      counts_.bytes_read += file.bytes;
      count_anomaly(anomaly);
    }
  }
  file_begin_counts_ = counts_;
  collector_.mark();
}

Status Worker::code_record(const Record& record) {
  counts_.bytes_in_documents += record.record_bytes;
  if (record.first_piece) {
    ++counts_.records;
    part_index_ = 0;
  }
  Bytes rest = record.text;
  uint64_t offset = record.text_offset;
  bool first = record.first_piece;
  do {
    const size_t bytes = cut_place(rest, limits::piece_bytes_max);
    const Status status = code_piece(record, rest.first(bytes), offset, first);
    if (status != Status::ok) return status;
    rest = rest.subspan(bytes);
    offset += bytes;
    first = false;
  } while (!rest.empty());
  return record.last_piece && part_index_ == 0 ? code_bare(record) : Status::ok;
}

// A title without a text, a page of blanks: still a document, and one, however many pieces nothing was found in.
Status Worker::code_bare(const Record& record) {
  Document bare;
  bare.title = record.title;
  bare.outlet = view_of(record.source);
  bare.source_bytes = record.text_offset + record.text.size();
  return code_document(record, bare, 0);
}

Status Worker::code_piece(const Record& record, Bytes text, uint64_t text_offset, bool first) {
  const uint32_t invalid = coder_.read(text);
  counts_.invalid_utf8 += invalid;
  if (invalid > 0) collector_.add_anomaly(record.path, record.record_offset, name_of(AnomalyKind::invalid_utf8), invalid, {});
  if (coder_.piece().hits_refused() > 0) add_overflow(record, coder_.piece().hits_refused(), "hits");
  for (const Document& document : coder_.split(record, text, first)) {
    const Status status = code_document(record, document, text_offset);
    if (status != Status::ok) return status;
  }
  return Status::ok;
}

void Worker::add_overflow(const Record& record, uint64_t count, std::string_view table) {
  collector_.add_anomaly(record.path, record.record_offset, name_of(AnomalyKind::table_overflow), count, bytes_of(table));
}

Status Worker::code_document(const Record& record, const Document& document, uint64_t text_offset) {
  const DocumentKey key{record.path, record.record_offset, part_index_,
                        document_id_of(record.path, record.record_offset, part_index_, coder_.piece().text())};
  if (part_index_ == 0) main_id_ = key.document_id;
  collector_.begin_document(key);
  DocumentRow row;
  row.date = date_of_document(document, record, options_.date);
  TableSink sink(collector_, options_.with_mentions);
  const DocumentCounts coded = coder_.code(document, row.date, text_offset, 0, sink);
  if (coded.cut > 0) collector_.add_anomaly(record.path, record.record_offset, name_of(AnomalyKind::sentence_cut), coded.cut, {});
  if (coded.lost > 0) add_overflow(record, coded.lost, "sentences");
  row.record_id = view_of(record.id);
  row.part = document.part;
  row.parent_id = part_index_ == 0 ? 0 : main_id_;
  row.outlet = document.outlet;
  row.credits = {document.credits.data(), document.credit_count};
  row.title = document.title;
  row.tags = {document.tags.data(), document.tag_count};
  row.bytes = document.source_bytes;
  row.sentences = coded.sentences;
  row.tokens = coded.tokens;
  row.hits = coded.hits;
  row.fingerprint = fingerprint_of(document);
  counts_.sentences += coded.sentences;
  counts_.sentences_cut += coded.cut;
  counts_.tokens += row.tokens;
  counts_.hits += row.hits;
  ++part_index_;
  return collector_.end_document(row);
}

// Three least hashes of five-word shingles: copies of a wire story share them even when a line was added or cut.
uint64_t Worker::fingerprint_of(const Document& document) const {
  std::array<uint64_t, 3> least = {~uint64_t{0}, ~uint64_t{0}, ~uint64_t{0}};
  std::array<uint64_t, 5> window{};  // the last five words, the oldest first
  uint32_t words = 0;
  const auto tokens = coder_.piece().tokens();
  const auto letters = coder_.piece().folded().letters;
  for (uint32_t i = 0; i < document.body_count; ++i)
    for (uint32_t t = document.body[i].begin; t < document.body[i].end; ++t) {
      if (tokens[t].kind != TokenKind::word) continue;
      window = {window[1], window[2], window[3], window[4], hash_letters(&letters[tokens[t].letters_begin], tokens[t].letter_count)};
      if (++words < 5) continue;
      uint64_t hash = hash_seed;
      for (const uint64_t word : window) hash = hash_combine(hash, word);
      if (hash >= least.back()) continue;
      for (uint64_t& slot : least)
        if (hash < slot) std::swap(hash, slot);
        else if (hash == slot) break;
    }
  if (words < 20) return 0;
  const uint64_t value = hash_combine(hash_combine(least[0], least[1]), least[2]);
  return value == 0 ? 1 : value;
}

}  // namespace mirsad
