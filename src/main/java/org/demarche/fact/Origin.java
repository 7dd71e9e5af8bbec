package org.demarche.fact;

/**
 * Where a given fact comes from. Origins stand beside facts, never in them, so that two reports of
 * one fact are still one fact.
 *
 * @param file as the user named it
 * @param line 1-based
 * @param column 1-based
 * @param source the publication, or the word judgement; empty when none is named
 * @param confidence A (high), B or C (low); empty when none is named
 */
public record Origin(String file, int line, int column, String source, String confidence) {}
