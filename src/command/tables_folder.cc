#include "command/tables_folder.h"

#include <string>

#include "lexicon/view.h"
#include "tools/builder.h"

namespace mirsad::command {
namespace {

Exit load(const char* folder, std::vector<tools::Source>& sources) {
  system::Handle handle;
  Status status = system::open_folder(folder, handle);
  system::Facts facts;
  const bool is_file = status != Status::ok && system::facts_of_path(folder, facts) == Status::ok && facts.kind != system::Kind::folder;
  if (is_file) status = Status::not_regular;
  if (status != Status::ok) return say_lexicon_unreadable(folder, status);
  system::close_handle(handle);
  std::vector<tools::Source> loaded;
  if (!tools::load_folder(folder, loaded)) return say_lexicon_unreadable(folder, Status::read_failed);
  if (loaded.empty()) return say_lexicon_unreadable(folder, Status::end);
  const std::string prefix = std::string(folder) + (std::string_view(folder).ends_with('/') ? "" : "/");
  for (tools::Source& source : loaded) sources.push_back({prefix + source.name, std::move(source.text)});
  return Exit::ok;
}

Exit compile(const char* folder, const std::vector<tools::Source>& sources, std::vector<uint8_t>& image) {
  std::vector<tools::Complaint> complaints;
  tools::Stats stats;
  image = tools::compile_lexicon(sources, complaints, stats);
  for (const tools::Complaint& complaint : complaints) say_complaint(complaint.where, complaint.what);
  if (!complaints.empty()) return say_complaint_count(complaints.size(), folder);
  return image.size() <= limits::image_bytes_max ? Exit::ok : say_bad_image(folder, Status::capacity);
}

bool is_whole(const std::vector<tools::Source>& sources) {
  for (const tools::Source& source : sources) {
    const std::string_view name = std::string_view(source.name).substr(source.name.rfind('/') + 1);
    if (name.starts_with("frames.") || name.starts_with("frames-")) return true;
  }
  return false;
}

}  // namespace

Exit compile_folder(const char* folder, std::vector<uint8_t>& image) {
  std::vector<tools::Source> sources;
  const Exit loaded = load(folder, sources);
  return loaded == Exit::ok ? compile(folder, sources, image) : loaded;
}

Exit check_folder(const char* folder) {
  std::vector<tools::Source> sources, shipped;
  const Exit loaded = load(folder, sources);
  if (loaded != Exit::ok) return loaded;
  if (!is_whole(sources)) shipped = tools::unpack_sources(view_of(shipped_sources()));
  for (tools::Source& source : sources) shipped.push_back(std::move(source));
  std::vector<uint8_t> image;
  return compile(folder, shipped, image);
}

Exit write_added_image(const char* folder, system::Handle output) {
  std::vector<tools::Source> sources = tools::unpack_sources(view_of(shipped_sources()));
  const Exit loaded = load(folder, sources);
  if (loaded != Exit::ok) return loaded;
  std::vector<uint8_t> image;
  const Exit compiled = compile(folder, sources, image);
  if (compiled != Exit::ok) return compiled;
  return system::write_all(output, image) == Status::ok ? Exit::ok : Exit::internal;
}

}  // namespace mirsad::command
