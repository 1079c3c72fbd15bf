// Any bytes as a lexicon image, sealed as a forger would: it is refused, or a run that codes with it stays inside it.
#include <cstdlib>
#include <cstring>

#include "lexicon_support.h"
#include "memory_run.h"

using namespace mirsad;
using namespace mirsad::memory_system;

namespace {

const std::string text =
    "القاهرة 7 ديسمبر 2023 (فرانس 24) - زار سيرغي لافروف عمان وأجرى محادثات مع وزير الخارجية الأردني في إربد، ووقع معاهدة بزيارته.\n"
    "أعلن لافروف أمس أن قواته قتلت 12 متظاهرا في الأردن.\n";

std::string sealed(const uint8_t* data, size_t size) {
  std::string bytes(view_of({data, size}));
  if (size < sizeof(image::Header)) return bytes;
  image::Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::memcpy(header.magic_bytes, image::magic, sizeof header.magic_bytes);
  header.version_number = image::version;
  header.byte_order = image::byte_order_mark;
  header.total_bytes = size;
  header.checksum = image::checksum_of(header, bytes_of(bytes).subspan(sizeof header));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  machine = {};
  machine.write("in", text);
  machine.write("image", sealed(data, size));
  const command::Exit exit = run_with({"code", "in", "-o", "out", "--quiet", "--mentions", "--text", "--lexicon", "image"});
  if (exit != command::Exit::ok && exit != command::Exit::bad_data && exit != command::Exit::skipped) std::abort();
  if (machine.held() != 0) std::abort();
  return 0;
}
