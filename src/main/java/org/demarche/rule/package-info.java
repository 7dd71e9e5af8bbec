/** Rules as plain values: read from the profile of DRL, checked, and never run here. */
package org.demarche.rule;
