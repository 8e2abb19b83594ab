package com.legerible.backend.demonstration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator why the backend does not start, without a stack trace. */
final class DemonstrationRefusedAnalyzer extends AbstractFailureAnalyzer<DemonstrationRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, DemonstrationRefused refused) {
    return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
  }
}
