// Where and when a story was filed, and by whom: the words before its first sentence.
//
//   (پاکستان پوائنٹ نیوز / سبوتنيك - 11 مايو 2021ء) أعلن     outlets and date in a bracket
//   دبي، الإمارات العربية المتحدة (CNN) -- قال              place, outlet, dashes
//   القاهرة:«الخليج»بحث        سبق- جدة: زار        كابل – أعلن
//
// Takes a row, gives the token where its first sentence begins. A row is only shortened if everything before that token is a
// place, an outlet, a date, a reporter's name or a mark between them; in doubt nothing is cut.
#pragma once
#include "news/page_view.h"

namespace mirsad {

struct Dateline {
  uint32_t end = 0;  // first token behind it
  DateSpan date;     // a full day, or unknown
  std::array<std::string_view, limits::credit_count_max> credits;
  uint32_t credit_count = 0;
  bool names_outlet = false;  // credits[0] is in the lexicon
  bool found() const { return end != 0; }
  void credit(std::string_view name);
};

Dateline read_dateline(const PageView& view, const Row& row);

// The first full day that the tokens name, in any of the orders "1 مارس 2024", "1st, March 2024", "March 1, 2024", "18/04/09".
DateSpan read_day(const PageView& view, uint32_t begin, uint32_t end);

// Does the row consist of a date and nothing but parts of dates? "الثلاثاء, 24 نوفمبر, 2009, 14:53 GMT"
bool is_date_row(const PageView& view, const Row& row);

}  // namespace mirsad
