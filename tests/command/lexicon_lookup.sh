mirsad lexicon lookup لافروف | head -n 5
mirsad lexicon lookup xyzxyz
