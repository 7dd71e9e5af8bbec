/** Outcomes as tests: what is to be tried, how it fared, what was never tried. */
package org.demarche.suite;
