// Every capacity of the program, with the reason beside it and a proof of how it relates to the others. Nothing else in
// the tree reserves memory. `arena_bytes_max` at the end is the sum; the promise of 16 MiB for one job rests on it.
#pragma once
#include <cstddef>
#include <cstdint>

namespace mirsad::limits {

inline constexpr size_t kib = 1024;
inline constexpr size_t mib = 1024 * kib;

// --- input
// A window slides over a mapped file; every resident page of it counts as ours. Smaller ones cost speed only where reading is all
// that is done, at thousands of MB/s.
inline constexpr size_t window_bytes = 1 * mib;
// A record up to this size is handed over whole; a longer one in pieces, cut at a sentence end and counted.
inline constexpr size_t record_bytes_max = 512 * kib;
static_assert(record_bytes_max * 2 <= window_bytes, "a record and its successor's start fit one window");
// Longest path accepted (Linux's PATH_MAX), and the deepest folder nesting followed.
inline constexpr size_t path_bytes_max = 4096;
inline constexpr size_t folder_depth_max = 64;
// Names of one folder that are held at once while it is listed in byte order; a larger folder is listed in several passes.
inline constexpr size_t folder_names_bytes = 256 * kib;
// Field aliases that --field can set, and bytes of one name.
inline constexpr size_t field_alias_max = 32;
inline constexpr size_t field_name_bytes_max = 64;
inline constexpr size_t json_depth_max = 64;
// What a JSON line of this size can make its buffers touch stays resident between lines. More, after a longer one, is given back to
// the system: a news article takes 2 to 10 KB, and a hostile file must not set the memory of all that come after it.
inline constexpr size_t kept_line_bytes = 64 * kib;
static_assert(kept_line_bytes < record_bytes_max);

// --- text
// Text is folded, tokenised and coded a piece at a time; a piece is a whole article nearly always (median 2 KB).
// A byte under 64 KiB, so that an offset into a piece, its end too, takes two bytes.
inline constexpr size_t piece_bytes_max = 64 * kib - 1;
static_assert(piece_bytes_max <= UINT16_MAX);
// Densest input: every byte a token (a line of full stops). Resident only as far as articles reach.
inline constexpr size_t token_count_max = piece_bytes_max + 1;
// Tokens and hits of which the memory is kept from piece to piece: 64 KiB of news are 11,000 tokens. More, after lists of numbers or
// lines of full stops, is given back.
inline constexpr size_t kept_token_count = 16 * kib;
// A letter folds to at most one byte per UTF-8 byte, except ligatures that write four letters for three bytes.
inline constexpr size_t letters_bytes_max = 2 * piece_bytes_max + 64;
inline constexpr size_t sentence_count_max = 16 * kib;
// A sentence that never ends (a list, a table, 36,000-byte lines) is cut here and counted.
inline constexpr size_t sentence_token_count_max = 400;

// --- code
inline constexpr size_t hit_count_max = 32 * kib;
static_assert(hit_count_max * 2 >= piece_bytes_max, "a word and the blank behind it are two bytes at least: hits cannot overflow");
inline constexpr size_t kept_hit_count = 8 * kib;  // see kept_token_count
inline constexpr size_t overlay_count_max = hit_count_max;  // complements and contexts longer than the hit they begin with
inline constexpr size_t chunk_count_max = 400;      // per sentence: at most one a token
static_assert(chunk_count_max >= sentence_token_count_max);
inline constexpr size_t event_count_max = 64;       // per sentence
inline constexpr size_t weight_count_max = 1024;    // features with a weight, per event type
inline constexpr size_t party_count_max = 12;       // per side: a list of all Gulf states, say, with room
inline constexpr size_t document_part_max = 16;     // main story and its "read also" stories
inline constexpr size_t credit_count_max = 8;
inline constexpr size_t tag_count_max = 64;

// --- jobs
// Threads that share the work of one run (--jobs), each with an arena of its own.
inline constexpr size_t job_count_max = 64;
// What is staged apart: one collector a job, and one for rows taken over from tables that exist.
inline constexpr size_t collector_count_max = job_count_max + 1;

// --- tally and output
inline constexpr size_t csv_buffer_bytes = 64 * kib;  // per table
inline constexpr size_t sort_buffer_bytes = 1 * mib;  // shared by the sorters of one run

// --- bench
// As much of a corpus as `mirsad bench` measures on: more than caches hold, and every stage done with it in a second or so. In its own
// reservation: nothing else runs beside it.
inline constexpr size_t image_bytes_max = 64 * mib;  // of a compiled lexicon given by --lexicon or --lexicon-add
inline constexpr size_t bench_sample_bytes = 4 * mib;
inline constexpr size_t bench_piece_count_max = 32 * kib;
static_assert(bench_sample_bytes >= record_bytes_max, "one record at least");

// --- merge
// A row of a table read back: a JSON line of record_bytes_max whose every letter was replaced (three bytes) or doubled.
inline constexpr size_t table_row_bytes_max = 3 * record_bytes_max + 256 * kib;
// Folders that one merge takes.
inline constexpr size_t merge_part_max = 16 * kib;
// Two buffers for each of three tables side by side and of run.csv; resident as far as the longest row reaches.
inline constexpr size_t merge_arena_bytes = 8 * table_row_bytes_max + 3 * mib;

// --- export
// Two buffers for each of the two tables that are read side by side; resident as far as the longest row reaches.
inline constexpr size_t export_arena_bytes = 4 * table_row_bytes_max + 1 * mib;

// --- the sum
// Address space reserved at start; resident memory is what the input makes the rooms touch (see bench/RESULTS.md). What is shared
// by all jobs (folding, folders being walked), and what each job has for itself.
inline constexpr size_t shared_arena_bytes = 2 * mib;
inline constexpr size_t job_arena_bytes = 10 * mib;
inline constexpr size_t job_stack_bytes = 512 * kib;  // of which a job touches a tenth
inline constexpr size_t arena_bytes = shared_arena_bytes + job_arena_bytes;
// Carving beyond it ends the program at start, in every test. With the lexicon (6 MiB, of which a run touches what its words need) and
// the code, a run stays below the promise, which bench/RESULTS.md measures on hostile input too.
inline constexpr size_t resident_bytes_promised = 16 * mib;
static_assert(arena_bytes < resident_bytes_promised, "the arena alone must leave room for lexicon and code");

}  // namespace mirsad::limits
