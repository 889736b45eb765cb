# One call of statcheck() on the texts of a file, one a line; prints its seconds and how many results it read.
path <- commandArgs(trailingOnly = TRUE)[1]
suppressMessages(library(statcheck))
texts <- readLines(path, encoding = "UTF-8", warn = FALSE)
invisible(capture.output(suppressMessages(statcheck("t(28) = 2.20, p = .03", messages = FALSE))))
took <- system.time(
  invisible(capture.output(found <- suppressMessages(statcheck(texts, messages = FALSE))))
)
cat(took[["elapsed"]], nrow(found), as.character(packageVersion("statcheck")), as.character(getRversion()))
