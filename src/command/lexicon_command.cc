// `mirsad lexicon compile | check | lookup | stats`.
#include <cinttypes>
#include <cstdio>

#include "command/commands.h"
#include "command/forms.h"
#include "command/lexicon_source.h"
#include "command/lookup.h"
#include "command/lookup_names.h"
#include "command/tables_folder.h"

namespace mirsad::command {
namespace {

Exit run_compile(const Arguments& arguments) {
  const char* path = arguments.value(FlagId::output_file);
  if (path == nullptr || *path == 0) return say_output_missing(CommandId::lexicon_compile);
  const Exit output = check_output_file(path);
  if (output != Exit::ok) return output;
  std::vector<uint8_t> image;
  const Exit compiled = compile_folder(arguments.operands[0], image);
  if (compiled != Exit::ok) return compiled;
  const std::string draft = std::string(path) + ".new";
  system::Handle handle;
  Status status = system::create_file(draft.c_str(), handle);
  if (status != Status::ok) return say_write_failed(path, status);
  status = system::write_all(handle, image);
  if (status == Status::ok) status = system::flush(handle);
  const Status closed = system::close_written(handle);
  if (status == Status::ok) status = closed;
  if (status == Status::ok) status = system::rename_file(draft.c_str(), path);
  if (status == Status::ok) return Exit::ok;
  (void)system::remove_file(draft.c_str());
  return say_write_failed(path, status);
}

Exit run_lookup(const Arguments& arguments, const Lexicon& lexicon) {
  bool all_known = true;
  for (const char* word : arguments.operands)
    if (!look_up(lexicon, bytes_of(word), stdout)) {
      say_not_in_lexicon(word);
      all_known = false;
    }
  return all_known ? Exit::ok : Exit::skipped;
}

struct PhraseCounts {
  uint64_t words = 0, phrases = 0, senses = 0;
  std::array<uint64_t, static_cast<size_t>(SenseClass::blocker) + 1> by_class{};

  void add(std::span<const Sense> list) {
    ++phrases;
    senses += list.size();
    for (const Sense& sense : list) ++by_class[static_cast<size_t>(sense.what)];
  }
};

Exit run_stats(const Lexicon& lexicon, bool json) {
  PhraseCounts counts;
  for (const image::Word& word : lexicon.words())
    if (word.letters != 0) ++counts.words, counts.add(lexicon.senses_in(word.senses));
  for (const image::Edge& edge : lexicon.edges())
    if (edge.packed != image::Edge::empty) counts.add(lexicon.senses_in(lexicon.phrases()[edge.phrase()].senses));
  const auto with_end = [](size_t elements) { return static_cast<uint64_t>(elements - 1); };
  struct Row { std::string_view name; uint64_t count; };
  const Row rows[] = {
      {"words", counts.words},
      {"phrases", counts.phrases},
      {"senses", counts.senses},
      {"entities", with_end(lexicon.entities().size())},
      {"offices", lexicon.offices().size()},
      {"roles", lexicon.roles().size()},
      {"places", lexicon.places().size()},
      {"outlets", lexicon.outlets().size()},
      {"heads", with_end(lexicon.heads().size())},
      {"triggers", lexicon.triggers().size()},
      {"patterns", lexicon.patterns().size()},
      {"statuses", lexicon.statuses().size()},
      {"frames", lexicon.frames().size()},
      {"image_bytes", lexicon.image_bytes()},
  };
  std::printf(json ? "{\"source_hash\":\"%016" PRIx64 "\"" : "source_hash        %016" PRIx64 "\n", lexicon.source_hash());
  for (const Row& row : rows) std::printf(json ? ",\"%.*s\":%" PRIu64 : "%-16.*s %10" PRIu64 "\n", static_cast<int>(row.name.size()), row.name.data(), row.count);
  for (size_t i = 1; i < counts.by_class.size(); ++i) {
    const std::string_view name = name_of(static_cast<SenseClass>(i));
    std::printf(json ? ",\"senses_%.*s\":%" PRIu64 : "  of %-11.*s %10" PRIu64 "\n", static_cast<int>(name.size()), name.data(), counts.by_class[i]);
  }
  if (json) std::printf("}\n");
  return Exit::ok;
}

}  // namespace

Exit run_lexicon(const Arguments& arguments) {
  if (arguments.command == CommandId::lexicon_compile) return run_compile(arguments);
  if (arguments.command == CommandId::lexicon_check) return check_folder(arguments.operands[0]);
  LexiconSource source;
  const Exit opened = source.open(arguments);
  if (opened != Exit::ok) return opened;
  if (arguments.command == CommandId::lexicon_lookup) return run_lookup(arguments, source.lexicon());
  if (arguments.has(FlagId::forms)) return print_forms(source.lexicon(), stdout), Exit::ok;
  return run_stats(source.lexicon(), arguments.has(FlagId::json));
}

}  // namespace mirsad::command
