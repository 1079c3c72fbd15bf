// PLOVER as JSON Lines: an event is an object on a line, its parties in lists, so that nothing is multiplied into pairs; also what did not
// happen is there, marked by its auxiliary mode. tests/load/plover.schema.json says what an object holds.
//
// What is not known is left out, except that lists and the story's document_id are always there:
//   {"id":"02b2…","date":"2024-06-04","type":"AGREE","intensity":2.5,"quad":"VC","context":[],"actor":[{"country":"EGY","sector":"GOV"}],
//    "recipient":[],"story":{"id":"496a…","path":"news/1.txt","sentence":1,"offset":308,"length":12}}
#include <algorithm>

#include "output/export_format.h"

namespace mirsad {
namespace {

// Members of one object, commas between them. Members without a value are not written.
class JsonObject {
 public:
  explicit JsonObject(TextOutput& out) : out_(out) { out_.put('{'); }
  ~JsonObject() { out_.put('}'); }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;

  TextOutput& member(std::string_view name) {
    if (!first_) out_.put(',');
    first_ = false;
    out_.json_string(name);
    out_.put(':');
    return out_;
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) member(name).json_string(value);
  }
  void number(std::string_view name, std::string_view value) {  // cells that are numbers are JSON's numbers too
    if (!value.empty()) member(name).plain(value);
  }

 private:
  TextOutput& out_;
  bool first_ = true;
};

void write_list(std::string_view cell, TextOutput& out) {
  out.put('[');
  for (size_t begin = 0; begin < cell.size();) {
    const size_t end = std::min(cell.find(';', begin), cell.size());
    if (begin > 0) out.put(',');
    out.json_string(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  out.put(']');
}

void write_side(const ExportSide& side, TextOutput& out) {
  out.put('[');
  for (size_t i = 0; i < side.count; ++i) {
    const ExportParty& party = side.parties[i];
    if (i > 0) out.put(',');
    JsonObject object(out);
    object.text("country", party.country);
    object.text("sector", party.sector);
    object.text("id", party.id);
    object.text("name", party.name);
  }
  out.put(']');
}

void write_place(const ExportRow& row, TextOutput& out) {
  JsonObject place(out);
  place.text("name", row.event(EventCell::place));
  place.text("country", row.event(EventCell::place_country));
  place.number("latitude", row.event(EventCell::latitude));
  place.number("longitude", row.event(EventCell::longitude));
}

void write_story(const ExportRow& row, TextOutput& out) {
  JsonObject story(out);
  story.text("id", row.event(EventCell::document_id));
  story.text("record_id", row.document(DocumentCell::record_id));
  story.text("path", row.document(DocumentCell::path));
  story.text("date", row.document(DocumentCell::date));
  story.text("outlet", row.document(DocumentCell::outlet));
  story.text("title", row.document(DocumentCell::title));
  story.number("sentence", row.event(EventCell::sentence));
  story.number("offset", row.event(EventCell::offset));
  story.number("length", row.event(EventCell::length));
  if (row.with_text) story.text("text", row.event(EventCell::text));
}

void write_event(const ExportRow& row, TextOutput& out) {
  JsonObject event(out);
  event.text("id", row.event(EventCell::event_id));
  event.text("date", row.event(EventCell::date));
  event.text("date_end", row.event(EventCell::date_end));
  event.text("type", row.event(EventCell::type));
  event.text("mode", row.event(EventCell::mode));
  event.text("auxiliary", row.event(EventCell::auxiliary));
  event.number("intensity", row.event(EventCell::score));
  event.text("quad", row.event(EventCell::quad));
  event.text("cameo", row.event(EventCell::cameo));
  write_list(row.event(EventCell::contexts), event.member("context"));
  write_side(row.actors, event.member("actor"));
  write_side(row.recipients, event.member("recipient"));
  if (!row.event(EventCell::third).empty()) write_list(row.event(EventCell::third), event.member("third"));
  event.text("third_role", row.event(EventCell::third_role));
  event.number("number", row.event(EventCell::number));
  event.text("number_unit", row.event(EventCell::number_unit));
  if (!row.event(EventCell::place).empty()) write_place(row, event.member("place"));
  event.text("speaker", row.event(EventCell::speaker));
  event.text("agreement_id", row.event(EventCell::agreement_id));
  write_story(row, event.member("story"));
}

}  // namespace

const ExportFormat plover_format = {"plover-json", {}, false, write_event};

}  // namespace mirsad
