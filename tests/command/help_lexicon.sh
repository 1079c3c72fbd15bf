mirsad lexicon --help
mirsad lexicon compile --help
