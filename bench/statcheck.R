# Reads texts, one a line. With "stops": prints the numbers of the texts at which statcheck() stops.
# Else one call of statcheck() on all of them: its seconds, the results it read, and the versions.
arguments <- commandArgs(trailingOnly = TRUE)
suppressMessages(library(statcheck))
texts <- readLines(arguments[1], encoding = "UTF-8", warn = FALSE)
quietly <- function(texts) {
  invisible(capture.output(found <- suppressWarnings(suppressMessages(statcheck(texts, messages = FALSE)))))
  found
}
if (length(arguments) > 1) {
  stops <- function(text) inherits(try(quietly(text), silent = TRUE), "try-error")
  cat(which(vapply(texts, stops, logical(1), USE.NAMES = FALSE)))
} else {
  quietly("t(28) = 2.20, p = .03")
  took <- system.time(found <- quietly(texts))
  cat(took[["elapsed"]], nrow(found), as.character(packageVersion("statcheck")), as.character(getRversion()))
}
