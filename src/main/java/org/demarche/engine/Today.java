package org.demarche.engine;

import java.time.LocalDate;

/**
 * The day, in working memory beside the clock: what only reads the day is matched again once a day,
 * and not at every moment.
 */
record Today(LocalDate date) {}
