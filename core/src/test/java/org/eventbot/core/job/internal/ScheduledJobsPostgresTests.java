package org.eventbot.core.job.internal;

import org.eventbot.core.testing.OnPostgres;

@OnPostgres
class ScheduledJobsPostgresTests extends ScheduledJobsTests {}
