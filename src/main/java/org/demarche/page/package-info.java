/** Runs and comparisons as one page for a browser, which asks nothing of any network. */
package org.demarche.page;
