package fr.obsrs.connector;

/** What one source remembers from run to run, for as long as this instance reads it. */
record Memory(Bookmark bookmark, LocalIds ids, Withdrawals withdrawals) {}
