#include "lexicon/view.h"

extern "C" {
extern const uint8_t mirsad_image_begin[], mirsad_image_end[], mirsad_sources_begin[], mirsad_sources_end[];
}

namespace mirsad {

Bytes shipped_image() { return {mirsad_image_begin, mirsad_image_end}; }
Bytes shipped_sources() { return {mirsad_sources_begin, mirsad_sources_end}; }

}  // namespace mirsad
