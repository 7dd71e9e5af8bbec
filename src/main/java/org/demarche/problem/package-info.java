/** What is wrong with an input, and where. */
package org.demarche.problem;
