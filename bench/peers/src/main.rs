// peers MATCHER FORMS CORPUS ROUNDS: builds one automaton over the forms (a line each) and counts leftmost-longest matches in the corpus, which
// is in memory before the clock starts. Prints `matcher megabytes_per_second matches automaton_bytes` once a round.
use std::time::Instant;
use std::{env, fs, process};

fn report(name: &str, bytes: usize, automaton: usize, rounds: usize, count: impl Fn() -> usize) {
    for _ in 0..rounds {
        let begin = Instant::now();
        let matches = count();
        let seconds = begin.elapsed().as_secs_f64();
        println!("{} {:.1} {} {}", name, bytes as f64 / 1e6 / seconds, matches, automaton);
    }
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    if arguments.len() != 5 {
        eprintln!("usage: peers daachorse|aho-corasick-nfa|aho-corasick-dfa FORMS CORPUS ROUNDS");
        process::exit(64);
    }
    let forms_text = fs::read_to_string(&arguments[2]).expect("FORMS is read");
    let forms: Vec<&str> = forms_text.lines().collect();
    let corpus = String::from_utf8_lossy(&fs::read(&arguments[3]).expect("CORPUS is read")).into_owned();
    let rounds: usize = arguments[4].parse().expect("ROUNDS is a number");
    match arguments[1].as_str() {
        "daachorse" => {
            let automaton = daachorse::charwise::CharwiseDoubleArrayAhoCorasickBuilder::new()
                .match_kind(daachorse::MatchKind::LeftmostLongest)
                .build::<_, _, u32>(&forms)
                .expect("daachorse builds");
            report("daachorse", corpus.len(), automaton.heap_bytes(), rounds, || automaton.leftmost_find_iter(&corpus).count());
        }
        kind => {
            let dfa = kind == "aho-corasick-dfa";
            let automaton = aho_corasick::AhoCorasick::builder()
                .match_kind(aho_corasick::MatchKind::LeftmostLongest)
                .kind(Some(if dfa { aho_corasick::AhoCorasickKind::DFA } else { aho_corasick::AhoCorasickKind::ContiguousNFA }))
                .build(&forms)
                .expect("aho-corasick builds");
            report(kind, corpus.len(), automaton.memory_usage(), rounds, || automaton.find_iter(&corpus).count());
        }
    }
}
