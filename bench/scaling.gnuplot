# gnuplot bench/scaling.gnuplot: draws bench/scaling.csv as bench/scaling.svg, throughput above and peak memory below.
set terminal svg size 760,460 font 'sans-serif,13' background rgb 'white'
set output 'bench/scaling.svg'
set datafile separator ','
set logscale x 10
set grid ytics lc rgb '#dddddd'
set border 3 lc rgb '#666666'
set tics nomirror
set key right bottom
set lmargin 9
set multiplot layout 2,1
rows(jobs) = sprintf("< grep '^corpus MB,[0-9]*,%d,' bench/scaling.csv", jobs)
set yrange [0:*]
set ylabel 'MB/s'
plot for [jobs=1:2] rows(jobs) using 2:4 with linespoints lw 2 pt 7 lc rgb (jobs == 1 ? '#1f5fa8' : '#c2571a') \
  title jobs == 1 ? 'one job' : 'two jobs'
set ylabel 'peak MiB'
set xlabel 'corpus, MB'
set yrange [0:24]
unset key
plot for [jobs=1:2] rows(jobs) using 2:5 with linespoints lw 2 pt 7 lc rgb (jobs == 1 ? '#1f5fa8' : '#c2571a') notitle
unset multiplot
