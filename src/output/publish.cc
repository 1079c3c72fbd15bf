// The journal's bytes: "mirsad journal 1", the file names of the new set one a line, and "end". Anything else is not a
// commit; it cannot occur by a kill, since the journal is renamed into place only when it is whole on disk.
#include "output/publish.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "base/tables_mark.h"

namespace mirsad {
namespace {

constexpr std::string_view journal_draft_name = ".mirsad-journal-draft";
constexpr std::string_view staged_prefix = ".mirsad-new-";
constexpr std::string_view work_prefix = ".mirsad-work-";
constexpr std::string_view journal_head = "mirsad journal 1\n";
constexpr std::string_view journal_tail = "end\n";
constexpr size_t journal_bytes_max = 1024;

struct Journal {
  std::array<uint8_t, journal_bytes_max> bytes;
  size_t used = 0;
  void add(std::string_view text) {
    MIRSAD_REQUIRE(text.size() <= bytes.size() - used);
    std::memcpy(&bytes[used], text.data(), text.size());
    used += text.size();
  }
  std::string_view text() const { return view_of({bytes.data(), used}); }
};

// Which tables a journal lists, or false when it is not whole.
bool parse_journal(std::string_view text, std::span<const std::string_view> tables, uint32_t& table_bits) {
  table_bits = 0;
  if (!text.starts_with(journal_head) || !text.ends_with(journal_tail)) return false;
  text.remove_prefix(journal_head.size());
  while (text != journal_tail) {
    const size_t line_bytes = text.find('\n');
    if (line_bytes == std::string_view::npos) return false;
    const auto found = std::find(tables.begin(), tables.end(), text.substr(0, line_bytes));
    if (found == tables.end()) return false;
    table_bits |= uint32_t{1} << (found - tables.begin());
    text.remove_prefix(line_bytes + 1);
  }
  return true;
}

}  // namespace

void Publisher::join(std::string_view prefix, std::string_view name, OutputPath& path) const {
  MIRSAD_REQUIRE(prefix.size() + name.size() + 2 <= output_name_bytes_max);
  char* at = std::copy(folder_.begin(), folder_.end(), path.data());
  *at++ = '/';
  at = std::copy(prefix.begin(), prefix.end(), at);
  at = std::copy(name.begin(), name.end(), at);
  *at = '\0';
}

void Publisher::staged_path(std::string_view table, OutputPath& path) const { join(staged_prefix, table, path); }
void Publisher::work_path(std::string_view work, uint32_t number, OutputPath& path) const {
  std::array<char, output_name_bytes_max> name;
  MIRSAD_REQUIRE(work.size() + 12 <= name.size());
  char* at = std::copy(work.begin(), work.end(), name.begin());
  *at++ = '-';
  at = std::to_chars(at, name.end(), number).ptr;
  join(work_prefix, {name.data(), static_cast<size_t>(at - name.data())}, path);
}
void Publisher::table_path(std::string_view table, OutputPath& path) const { join({}, table, path); }

Status Publisher::begin(const char* folder, std::span<const std::string_view> tables) {
  MIRSAD_REQUIRE(!begun() && tables.size() <= 32);
  const size_t folder_bytes = std::strlen(folder);
  if (folder_bytes >= folder_bytes_.size()) return Status::path_too_long;
  std::memcpy(folder_bytes_.data(), folder, folder_bytes + 1);
  folder_ = {folder_bytes_.data(), folder_bytes};
  tables_ = tables;
  committed_ = false;
  Status status = system::make_folder(folder_bytes_.data());
  if (status != Status::ok) return status;
  OutputPath path;
  join({}, tables_mark, path);
  status = system::lock_file(path.data(), lock_);
  if (status != Status::ok) {
    lock_ = {};
    return status;
  }
  status = folder_in_the_way() ? Status::in_the_way : recover();
  if (status != Status::ok) end();
  return status;
}

// No file can be renamed onto a folder: found out before the commit, not half way through it.
bool Publisher::folder_in_the_way() const {
  OutputPath path;
  system::Facts facts;
  for (const std::string_view table : tables_) {
    table_path(table, path);
    if (system::facts_of_path(path.data(), facts) == Status::ok && facts.kind == system::Kind::folder) return true;
  }
  return false;
}

Status Publisher::recover() {
  OutputPath path;
  join({}, journal_name, path);
  system::Handle handle;
  Status status = system::open_read(path.data(), handle);
  if (status == Status::not_found) return discard();
  if (status != Status::ok) return status;
  Journal journal;
  status = system::read_at(handle, 0, journal.bytes, journal.used);
  system::close_handle(handle);
  if (status != Status::ok && status != Status::end) return status;
  uint32_t table_bits;
  if (parse_journal(journal.text(), tables_, table_bits)) {
    committed_ = true;
    status = finish_renames(table_bits);
    if (status != Status::ok) return status;
  }
  return discard();
}

Status Publisher::write_journal(uint32_t table_bits) {
  Journal journal;
  journal.add(journal_head);
  for (size_t i = 0; i < tables_.size(); ++i)
    if (table_bits >> i & 1) {
      journal.add(tables_[i]);
      journal.add("\n");
    }
  journal.add(journal_tail);
  OutputPath draft, final_path;
  join({}, journal_draft_name, draft);
  join({}, journal_name, final_path);
  system::Handle handle;
  Status status = system::create_file(draft.data(), handle);
  if (status != Status::ok) return status;
  status = system::write_at(handle, 0, bytes_of(journal.text()));
  if (status == Status::ok) status = system::flush(handle);
  const Status closed = system::close_written(handle);
  if (status == Status::ok) status = closed;
  if (status == Status::ok) status = system::flush_folder(folder_bytes_.data());  // the staged names are durable first
  return status == Status::ok ? system::rename_file(draft.data(), final_path.data()) : status;
}

// Safe to repeat: a table that is no longer under its temporary name has been renamed already.
Status Publisher::finish_renames(uint32_t table_bits) {
  OutputPath staged, table;
  for (size_t i = 0; i < tables_.size(); ++i) {
    staged_path(tables_[i], staged);
    table_path(tables_[i], table);
    Status status = table_bits >> i & 1 ? system::rename_file(staged.data(), table.data())
                                        : system::remove_file(table.data());
    if (status == Status::not_found) {
      system::Facts facts;
      if (system::facts_of_path(staged.data(), facts) == Status::not_found) status = Status::ok;
    }
    if (status != Status::ok) return status;
  }
  Status status = system::flush_folder(folder_bytes_.data());
  if (status != Status::ok) return status;
  join({}, journal_name, table);
  status = system::remove_file(table.data());
  // A journal that came back after a power cut would publish the next run's half-written tables: its end must be
  // durable.
  if (status == Status::ok) status = system::flush_folder(folder_bytes_.data());
  if (status == Status::ok) committed_ = false;
  return status;
}

Status Publisher::commit(uint32_t table_bits) {
  MIRSAD_REQUIRE(begun());
  Status status = write_journal(table_bits);
  if (status != Status::ok) return status;
  committed_ = true;
  status = system::flush_folder(folder_bytes_.data());
  if (status != Status::ok) return status;
  status = finish_renames(table_bits);
  if (status != Status::ok) status = finish_renames(table_bits);  // a passing failure must not leave two halves
  return status;
}

Status Publisher::discard() {
  OutputPath path;
  join({}, journal_name, path);
  Status status = system::remove_file(path.data());
  if (status != Status::ok) return status;  // as long as a journal may stand, what it lists must stay
  join({}, journal_draft_name, path);
  status = system::remove_file(path.data());
  const Status removed = remove_temporary();
  return status == Status::ok ? removed : status;
}

// Found by their names, not by a list: a killed run may have had more jobs than this one.
Status Publisher::remove_temporary() {
  struct Visit {
    const Publisher& publisher;
    Status first = Status::ok;
  } context{*this};
  const auto visit = [](void* opaque, const char* name) {
    Visit& each = *static_cast<Visit*>(opaque);
    const std::string_view text = name;
    if (!text.starts_with(staged_prefix) && !text.starts_with(work_prefix)) return;
    if (text.size() + 2 > output_name_bytes_max) return;  // none of ours is so long
    OutputPath path;
    each.publisher.join({}, text, path);
    const Status status = system::remove_file(path.data());
    if (each.first == Status::ok) each.first = status;
  };
  system::Handle folder;
  Status status = system::open_folder(folder_bytes_.data(), folder);
  if (status != Status::ok) return status;
  std::array<uint8_t, 4096> buffer;
  status = system::list_folder(folder, buffer, visit, &context);
  system::close_handle(folder);
  return status == Status::ok ? context.first : status;
}

void Publisher::end() {
  if (!begun()) return;
  if (!committed_) discard();
  system::close_handle(lock_);
  lock_ = {};
}

}  // namespace mirsad
