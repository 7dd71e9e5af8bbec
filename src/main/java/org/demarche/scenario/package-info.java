/** What people write: scenarios, policies, rule cases and invariants, read with their places. */
package org.demarche.scenario;
