"""What vocabularies find in a text: countries, cities, agencies, topics, each as mentions on the `Doc`."""
