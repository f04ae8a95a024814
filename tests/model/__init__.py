"""The model: what a plan means once its data are known to be sound."""
