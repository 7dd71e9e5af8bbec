/** What can be said of runs: functions of histories. */
package org.demarche.analysis;
