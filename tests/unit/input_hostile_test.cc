// Random input out of the pieces that readers look for, in every format: nothing traps, every byte is accounted for, and the
// window's size and kind change nothing.
#include <doctest/doctest.h>

#include <random>

#include "input_support.h"

using namespace mirsad;
using namespace mirsad::test;

namespace {

const std::vector<std::string> morsels = {
    "{\"text\":\"", "\"}", "\"}\n", "\n", "\r\n", "\\", "\\\"", "\\n", "\\u0628", "\\ud83d", "\\ude00", "\"", ",\"url\":\"u\"", "{", "}",
    "[", "]", ":", ",", " ", ". ", "؟ ", "عربي", "\xff", "\xe2\x82", "\xef\xbb\xbf", std::string(1, '\0'), "WARC/1.0\r\n", "\nWARC/",
    "WARC-Type: conversion\r\n", "WARC-Type: other\r\n", "Content-Length: 40\r\n", "Content-Length: 3000\r\n", "\r\n\r\n",
    "{\"title\":\"t\",\"text\":\"" + std::string(1500, 'x') + "\"}\n", std::string(700, 'y'), "{\"text\":\"ok\"}\n",
    "\"tags\":[\"a\",\"\\t\"]", "123", "null"};

std::string hostile(std::mt19937& random) {
  std::string all;
  const unsigned count = static_cast<unsigned>(random() % 120);
  for (unsigned i = 0; i < count; ++i) {
    const std::string& morsel = morsels[random() % morsels.size()];
    all += morsel;
    if (random() % 8 == 0 && !all.empty()) all.resize(all.size() - random() % std::min<size_t>(all.size(), 5));
  }
  return all;
}

}  // namespace

TEST_CASE("hostile bytes: accounted for, the same through any window, pieces well formed") {
  Folder folder;
  std::mt19937 random(20231207);
  for (int round = 0; round < 150; ++round) {
    const std::string bytes = hostile(random);
    const std::string path = folder.write("file", bytes);
    for (const Format format : {Format::automatic, Format::text, Format::jsonl, Format::wet}) {
      CorpusOptions mapped_options = tiny_mapped(), read_options = tiny_read();
      mapped_options.format = read_options.format = format;
      const Reading mapped = read_corpus({path}, mapped_options), read = read_corpus({path}, read_options);
      CAPTURE(round);
      CAPTURE(static_cast<int>(format));
      REQUIRE(mapped.accounted);
      REQUIRE(mapped.records == read.records);
      REQUIRE(mapped.anomalies == read.anomalies);
      bool within = false;
      for (const Seen& record : mapped.records) {
        REQUIRE(record.first == !within);
        within = !record.last;
        REQUIRE(record.text.size() <= mapped_options.record_bytes_max);
      }
      REQUIRE_FALSE(within);
      if (format == Format::text && !bytes.empty()) {
        const std::string body = bytes.starts_with("\xef\xbb\xbf") ? bytes.substr(3) : bytes;
        REQUIRE(mapped.texts() == std::vector<std::string>{body});
      }
    }
  }
}
