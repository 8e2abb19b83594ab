package com.legerible.desktop.simulation;

import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.words.Words;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The dialog that asks how many loans to make, how fast, and of which books. */
public final class SimulationView {
  private final SimulationViewModel model;
  private final SimulationForm form = new SimulationForm();
  private final Words words;
  private final Stage stage;
  @FXML private VBox root;
  @FXML private TextField loans;
  @FXML private TextField perSecond;
  @FXML private TextField seed;
  @FXML private Label loansFault;
  @FXML private Label perSecondFault;
  @FXML private Label seedFault;
  @FXML private RadioButton zipf;
  @FXML private RadioButton me;
  @FXML private Label duration;
  @FXML private Button startSimulation;

  public SimulationView(SimulationViewModel model, Ambience ambience, Window owner) {
    this.model = model;
    this.words = ambience.words();
    Fxml.load(this, words);
    loans.textProperty().bindBidirectional(form.loans);
    perSecond.textProperty().bindBidirectional(form.perSecond);
    seed.textProperty().bindBidirectional(form.seed);
    zipf.selectedProperty().subscribe(chosen -> form.law.set(chosen ? "zipf" : "uniform"));
    me.selectedProperty().subscribe(chosen -> form.readers.set(chosen ? "me" : "random"));
    form.loans.subscribe(text -> judge());
    form.perSecond.subscribe(text -> judge());
    form.seed.subscribe(text -> judge());
    startSimulation.disableProperty().bind(model.running());
    stage = Dialogs.open(root, words.say("simulation.title"), ambience, owner);
  }

  public void open() {
    stage.show();
    loans.requestFocus();
    loans.selectAll();
  }

  private void judge() {
    String fault = form.fault();
    Map<String, Label> places =
        Map.of("loans", loansFault, "perSecond", perSecondFault, "seed", seedFault);
    places.forEach(
        (field, place) ->
            place.setText(field.equals(fault) ? words.say("simulation.fault." + field) : ""));
    duration.setText(fault == null ? words.say("simulation.duration", form.seconds()) : "");
  }

  @FXML
  void start() {
    if (form.fault() == null) {
      model.start(form.request());
      stage.close();
    }
  }

  @FXML
  void cancel() {
    stage.close();
  }
}
