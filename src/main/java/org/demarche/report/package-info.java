/** Views: each is a function of what was read or run, and changes nothing. */
package org.demarche.report;
