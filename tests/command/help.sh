# The help of the program fits a screen.
mirsad --help
[ "$(mirsad --help | wc -l)" -le 30 ] && [ "$(mirsad --help | wc -L)" -le 100 ]
