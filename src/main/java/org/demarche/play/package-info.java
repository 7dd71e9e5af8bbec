/**
 * Stepping through a story: branches of what was tried, as values; what is seen of one is the run
 * of its story so far. Knows no terminal and no engine.
 */
package org.demarche.play;
