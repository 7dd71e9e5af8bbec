/** The profile's rules, evaluated over the facts of a moment, outside the engine's network. */
package org.demarche.inference;
