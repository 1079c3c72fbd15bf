// Folders of lexicon tables: compiled, checked, or added to the tables inside the program. Uses the compiler of src/tools and with it
// the heap, so a run calls it in a child only. Whatever is wrong has been told to the user when these return.
#pragma once
#include <vector>

#include "base/system.h"
#include "command/messages.h"

namespace mirsad::command {

// Compiles the tables of `folder`. bad_data: a folder without tables, or mistakes in them, each told as file:line.
Exit compile_folder(const char* folder, std::vector<uint8_t>& image);

// Compiles and throws the image away. A folder with a table of frames is a whole lexicon; without one it is checked as
// what --lexicon-add makes of it: an addition to the tables inside the program.
Exit check_folder(const char* folder);

// Compiles the tables inside the program and those of `folder` as one lexicon and writes the image to `output`.
Exit write_added_image(const char* folder, system::Handle output);

}  // namespace mirsad::command
