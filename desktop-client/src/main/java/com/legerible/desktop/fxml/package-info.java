/** The loading of views from their FXML files. */
@NullMarked
package com.legerible.desktop.fxml;

import org.jspecify.annotations.NullMarked;
