package trellis.language.catalogue;

import trellis.language.Stage;

/** A stage as an edition describes it; the band is typical only, the framework is not a banding guide. */
public record FrameworkStage(
        Stage stage, String name, int rqfLevel, String typicalBand, String bandNote, String supervision) {}
