/** Runs rules and stories as tests of a project that has JUnit. */
package org.demarche.junit;
