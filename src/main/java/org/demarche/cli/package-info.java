/** The command line: arguments, wiring and exit codes; no logic. */
package org.demarche.cli;
