// The table of flags.h as text: --help for people, a manual page for man(1), a completion for bash. Printed to standard output.
#pragma once
#include <cstdio>

#include "command/flags.h"
#include "lexicon/view.h"

namespace mirsad::command {

void print_help(const Arguments& arguments, std::FILE* out);  // of the program, of a group, or of a command; fits a screen
void print_manual_page(std::FILE* out);
void print_bash_completion(std::FILE* out);
void print_version(bool verbose, std::FILE* out);             // verbose: the limits, and what a run reserves in all

}  // namespace mirsad::command
