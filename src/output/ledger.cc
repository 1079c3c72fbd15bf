#include "output/ledger.h"

#include "base/limits.h"

namespace mirsad {
namespace {

constexpr std::string_view first_key = "mirsad ledger 1";

uint64_t hash_row(uint64_t hash, Bytes key, Bytes payload) { return hash_combine(hash_combine(hash, hash_bytes(key)), hash_bytes(payload)); }

}  // namespace

void put_facts(RowBytes& row, const system::Facts& facts) {
  for (const uint64_t value : {facts.bytes, static_cast<uint64_t>(facts.modified_ns), facts.inode, facts.device}) row.put(value, 8);
}

bool same_facts(Bytes payload, const system::Facts& facts) {
  RowFields fields(payload);
  for (const uint64_t value : {facts.bytes, static_cast<uint64_t>(facts.modified_ns), facts.inode, facts.device})
    if (fields.number(8) != value) return false;
  return true;
}

void collapse_files(std::span<uint8_t> kept, Bytes other) {
  for (size_t at = ledger_facts_bytes; at < kept.size(); at += 8)
    store_big(&kept[at], RowFields(kept.subspan(at)).number(8) + RowFields(other.subspan(at)).number(8), 8);
}

LedgerWriter::LedgerWriter(Spool& spool, std::string_view head) : spool_(spool) { add(bytes_of(first_key), bytes_of(head)); }

void LedgerWriter::add(Bytes key, Bytes payload) {
  spool_.append_row(key, payload);
  hash_ = hash_row(hash_, key, payload);
}

void LedgerWriter::finish() {
  uint8_t hash[8];
  store_big(hash, hash_, sizeof hash);
  spool_.append_row({}, hash);
}

void LedgerReader::carve(Arena& arena) { rows_ = RowReader(arena.carve<uint8_t>(limits::csv_buffer_bytes)); }

Status LedgerReader::open(const char* path, std::string_view head) {
  system::Facts facts;
  Status status = system::facts_of_path(path, facts);
  if (status == Status::ok) status = rows_.open(path, facts.bytes);
  if (status != Status::ok) return status;
  Bytes key, payload;
  if (rows_.next(key, payload) != Status::ok || view_of(key) != first_key) return Status::bad_checksum;
  if (view_of(payload) != head) return Status::bad_version;
  first_at_ = row_frame_bytes + key.size() + payload.size();
  row_count_ = 0;
  for (uint64_t hash = hash_row(hash_seed, key, payload); rows_.next(key, payload) == Status::ok; ++row_count_) {
    if (!key.empty()) {
      hash = hash_row(hash, key, payload);
      continue;
    }
    const bool whole = payload.size() == 8 && RowFields(payload).number(8) == hash && rows_.next(key, payload) == Status::end;
    rewind();
    return whole ? Status::ok : Status::bad_checksum;
  }
  return Status::bad_checksum;
}

void LedgerReader::rewind() {
  rows_.seek(first_at_);
  left_ = row_count_;
}

Status LedgerReader::next(Bytes& key, Bytes& payload) {
  if (left_ == 0) return Status::end;
  --left_;
  return rows_.next(key, payload);
}

}  // namespace mirsad
