/** The vocabulary: every kind of fact that scenarios state and rules conclude. */
package org.demarche.fact;
