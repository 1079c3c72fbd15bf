// `mirsad merge`: parts to one set of tables, and what the user is told at its end.
#include "base/system.h"
#include "command/commands.h"
#include "command/skipped.h"
#include "pipeline/merge.h"

namespace mirsad::command {

Exit run_merge(const Arguments& arguments) {
  const MergeOptions options = {arguments.operands, arguments.value(FlagId::output_folder)};
  if (options.folder == nullptr || *options.folder == 0) return say_output_missing(CommandId::merge);
  Merge merge;
  if (merge.carve(options.parts.size()) != Status::ok) return say_no_memory(limits::merge_arena_bytes);
  const Status status = merge.run(options);
  if (status != Status::ok) return say_merge_failed(merge.fault(), options.folder, status, merge.committed());
  const bool complete = merge.counts().tables.lost == 0;
  if (!complete) list_skipped(options.folder, merge.counts().tables.lost);
  if (!arguments.has(FlagId::quiet)) say_summary(merge.counts(), options.folder, system::peak_resident_bytes());
  return complete ? Exit::ok : Exit::skipped;
}

}  // namespace mirsad::command
