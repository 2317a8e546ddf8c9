"""What the judge learnt from `training/`: one JSON file a question, written by `make train`."""
