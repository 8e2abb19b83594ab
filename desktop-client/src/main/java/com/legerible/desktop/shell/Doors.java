package com.legerible.desktop.shell;

/** The windows that the main window opens. */
public interface Doors {
  void openDashboard();

  /** Asks for another library. */
  void openConnect();

  void openSimulation();

  void openImport();

  void openWaitingLoans();

  void openNotifications();
}
