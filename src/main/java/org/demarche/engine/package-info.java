/** Runs scenarios by rules. The only package that knows the rule engine. */
package org.demarche.engine;
