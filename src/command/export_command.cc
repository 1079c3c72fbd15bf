// `mirsad export DIR --as FORMAT`: published tables to standard output, in the columns of another event data set.
#include "command/commands.h"
#include "output/export.h"

namespace mirsad::command {

Exit run_export(const Arguments& arguments) {
  const char* folder = arguments.operands[0];
  if (!arguments.has(FlagId::as)) return say_export_format_missing();
  Export exporter;
  if (exporter.carve() != Status::ok) return say_no_memory(limits::export_arena_bytes);
  const Status status = exporter.run(folder, *export_format_named(arguments.value(FlagId::as)), system::standard_output);
  if (status != Status::ok) return say_export_failed(folder, exporter.fault(), status);
  if (!arguments.has(FlagId::quiet)) say_exported(exporter.counts(), folder);
  return Exit::ok;
}

}  // namespace mirsad::command
