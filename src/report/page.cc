// The page's bytes: one blob in the program, parted where the data goes.
#include "report/report.h"

extern "C" {
extern const uint8_t mirsad_page_begin[], mirsad_page_end[];
}

namespace mirsad {

ReportPage shipped_page() {
  constexpr std::string_view mark = "@data@";
  const std::string_view page = view_of({mirsad_page_begin, mirsad_page_end});
  const size_t at = page.find(mark);
  MIRSAD_REQUIRE(at != page.npos);
  return {page.substr(0, at), page.substr(at + mark.size())};
}

}  // namespace mirsad
