mirsad --version
# The limits, and what a run reserves: inside the arena.
mirsad --version --verbose | awk '{ v[$1] = $2 } END { exit !(v["reserved_bytes"] > 0 && v["reserved_bytes"] <= v["arena_bytes"]) }'
